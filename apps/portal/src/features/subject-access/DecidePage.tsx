import { useParams, useSearchParams } from "react-router";
import { ButtonLink, QueryPage, Status, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { DecidedItem, DecideItem } from "./DecideItem.js";
import { requestAddress } from "./words.js";

const DecidePageQuery = graphql(
  `
    query SubjectAccessDecidePage($reference: String!, $source: String, $isUndecided: Boolean!, $after: String) {
      subjectAccessRequest(reference: $reference) {
        id
        items(source: $source, isUndecided: $isUndecided, first: 1, after: $after) {
          totalCount
          nodes { id ...DecidedItem }
        }
      }
    }
  `,
  [DecidedItem],
);

/** One item after the other: read it, press Enter to go with what is chosen, and the next one stands there. */
export function DecidePage() {
  const { reference = "", source = "" } = useParams();
  const [params] = useSearchParams();
  const again = params.get("again");
  const after = again === "first" ? null : again;
  const variables = { reference, source, isUndecided: again === null, after };
  const query = usePageQuery(DecidePageQuery, variables, { isFresh: true });
  const part = requestAddress(reference, `items/${source}`);
  return (
    <QueryPage
      title={`${reference} – Decide`}
      heading={() => "Decide what is released"}
      query={query}
      show={(data) => data.subjectAccessRequest}
      back={{ to: requestAddress(reference, "items"), text: "All parts" }}
    >
      {({ id, items }) => {
        const item = items.nodes[0];
        if (!item)
          return (
            <>
              <p className="govuk-body">Everything in this part is decided.</p>
              <ButtonLink to={requestAddress(reference, "items")}>Go on to the other parts</ButtonLink>
            </>
          );
        return (
          <>
            {again === null && <Status>{countOf(items.totalCount, "item")} left in this part</Status>}
            <DecideItem
              key={item.id}
              requestId={id}
              item={item}
              doneTo={again === null ? "." : part}
              retry={query.retry}
            />
          </>
        );
      }}
    </QueryPage>
  );
}
