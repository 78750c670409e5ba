import { Link, useParams } from "react-router";
import { QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { DecideRemoval } from "./DecideRemoval.js";
import { OpenActions, RemovalSummary, StillAtBoards, WhoWasPresent } from "./RemovalSummary.js";
import { RemovalFacts } from "./removal-facts.js";

const RemovalPageQuery = graphql(`query RemovalPage($id: ID!) { removalRequest(id: $id) { id ...RemovalFacts } }`, [
  RemovalFacts,
]);

/** One removal: proposed, decided by the panel with those present, and approved or declined by the strategic lead. */
export function RemovalPage() {
  const { id = "" } = useParams();
  const mayDecide = useMayEnter("DECISIONS");
  const query = usePageQuery(RemovalPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Removal from the register"
      query={query}
      show={(data) => data.removalRequest}
      caption={(removal) => removal.entry.reference}
      back={mayDecide ? { to: "/decisions", text: "Decisions" } : { to: "/removals", text: "Removals" }}
    >
      {(removal) => (
        <>
          <RemovalSummary removal={removal} />
          <WhoWasPresent removal={removal} />
          <OpenActions removal={removal} />
          <StillAtBoards removal={removal} />
          {mayDecide && <DecideRemoval removal={removal} retry={query.retry} />}
          {removal.viewerCanWithdraw && (
            <p className="govuk-body">
              <Link className="govuk-link" to={`/removals/${removal.id}/withdraw`}>
                Withdraw this proposal
              </Link>
            </p>
          )}
        </>
      )}
    </QueryPage>
  );
}
