import { Link } from "react-router";
import { QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { WAITING_KINDS } from "../../wording.js";
import { WaitingTasks } from "./WaitingTasks.js";
import { WaitingItem } from "./waiting.js";

const DecisionsPageQuery = graphql(`query DecisionsPage { decisionsWaiting { ...WaitingItem } }`, [WaitingItem]);

const ORDER = ["REMOVAL", "ESCALATION", "LATE_CIRCULATION", "MINUTES", "OUTSTANDING_ACTION"] as const;

/** Everything that waits for the strategic lead: removals, escalations, late circulations, minutes, outstanding actions. */
export function DecisionsPage() {
  const query = usePageQuery(DecisionsPageQuery, {});
  return (
    <QueryPage title="Decisions" query={query} show={(data) => data.decisionsWaiting}>
      {(waiting) => (
        <>
          {waiting.length === 0 && <p className="govuk-body">Nothing waits for your decision.</p>}
          {ORDER.map((kind) => ({ kind, ofKind: waiting.filter((one) => one.kind === kind) }))
            .filter(({ ofKind }) => ofKind.length > 0)
            .map(({ kind, ofKind }) => (
              <Section key={kind} heading={`${WAITING_KINDS[kind]} (${ofKind.length})`}>
                <WaitingTasks waiting={ofKind} />
              </Section>
            ))}
          <p className="govuk-body">
            <Link className="govuk-link" to="/retention/disposals">
              Disposals of old records
            </Link>{" "}
            need your approval beside the data protection officer's.
          </p>
        </>
      )}
    </QueryPage>
  );
}
