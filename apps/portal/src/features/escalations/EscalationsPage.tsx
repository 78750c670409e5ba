import { Link, useSearchParams } from "react-router";
import { ChildLink, ChildLinkEntry } from "../../design/ChildLink.js";
import { FormattedDate, Pagination, QueryPage, Table, Tabs, usePageQuery } from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { ESCALATION_STATES } from "../../wording.js";
import { ownerOf } from "../actions/index.js";

const EscalationsPageQuery = graphql(
  `
    query EscalationsPage($state: EscalationState, $after: String) {
      escalations(state: $state, first: 25, after: $after) {
        totalCount
        nodes {
          id
          state
          toWhom
          reason
          replyBy
          level { code label }
          action { id text ownerService { id name } ownerPerson { id name } entry { id ...ChildLinkEntry } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ChildLinkEntry],
);

type State = EnumOf<"EscalationState">;

const STATES: readonly State[] = ["OPEN", "ANSWERED", "STEP"];
const TABS: Readonly<Record<State, string>> = { ...ESCALATION_STATES, STEP: "Steps of the ladder" };

/** Actions that were taken further, open ones first. */
export function EscalationsPage() {
  const [params] = useSearchParams();
  const state = STATES.find((one) => one === params.get("state")) ?? "OPEN";
  const query = usePageQuery(EscalationsPageQuery, { state, after: params.get("after") });
  return (
    <QueryPage title="Escalations" query={query} show={(data) => data.escalations} isWide>
      {(escalations) => (
        <>
          <Tabs
            label="Which escalations"
            tabs={STATES.map((one) => ({ to: `?state=${one}`, text: TABS[one], isCurrent: one === state }))}
          />
          {escalations.nodes.length === 0 ? (
            <p className="govuk-body">
              No escalation is in this list. An action is escalated from the list of actions to chase.
            </p>
          ) : (
            <Table
              caption="Escalations"
              isCaptionHidden
              rows={escalations.nodes}
              rowKey={(row) => row.id}
              columns={[
                {
                  heading: "Action",
                  cell: (row) => (
                    <Link className="govuk-link" to={`/escalations/${row.id}`}>
                      {row.action.text}
                    </Link>
                  ),
                },
                { heading: "Child", cell: (row) => <ChildLink entry={row.action.entry} /> },
                { heading: "Owner", cell: (row) => ownerOf(row.action) },
                { heading: "Level", cell: (row) => row.level.label },
                { heading: "Asked", cell: (row) => row.toWhom },
                { heading: "Answer by", cell: (row) => <FormattedDate on={row.replyBy} none="No day set" /> },
              ]}
            />
          )}
          <Pagination pageInfo={escalations.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
