import { useSearchParams } from "react-router";
import { ButtonLink, Pagination, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ActionCard, ActionCardAction } from "./ActionCard.js";
import { childAddress, useReference } from "./address.js";
import { ChildFrame, ChildFrameEntry } from "./ChildFrame.js";

const ChildActionsPageQuery = graphql(
  `
    query ChildActionsPage($reference: String!, $after: String) {
      registerEntry(reference: $reference) {
        reference
        viewerCanEdit
        ...ChildFrameEntry
        fullCase {
          actions(first: 25, after: $after) {
            totalCount
            nodes { id ...ActionCardAction }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  `,
  [ChildFrameEntry, ActionCardAction],
);

/** Every action agreed for the child, newest first. */
export function ChildActionsPage() {
  const [params] = useSearchParams();
  const query = usePageQuery(ChildActionsPageQuery, { reference: useReference(), after: params.get("after") });
  return (
    <ChildFrame tab="Actions" query={query}>
      {(entry) => {
        const actions = entry.fullCase?.actions;
        return (
          <>
            {entry.viewerCanEdit && (
              <ButtonLink to={childAddress(entry.reference, "actions/new")}>Agree an action</ButtonLink>
            )}
            {(!actions || actions.nodes.length === 0) && (
              <p className="govuk-body">No action has been agreed for this child.</p>
            )}
            {actions?.nodes.map((action) => (
              <ActionCard key={action.id} action={action} />
            ))}
            {actions && <Pagination pageInfo={actions.pageInfo} />}
          </>
        );
      }}
    </ChildFrame>
  );
}
