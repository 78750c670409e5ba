import { useSearchParams } from "react-router";
import { Pagination, QueryPage, Tabs, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { DisclosureCard, DisclosureFacts } from "./DisclosureCard.js";

const DisclosuresPageQuery = graphql(
  `
    query DisclosuresPage($isInForce: Boolean, $after: String) {
      disclosures(isInForce: $isInForce, first: 20, after: $after) {
        nodes { id ...DisclosureFacts }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [DisclosureFacts],
);

/** What the panel agreed may be disclosed, of children and of meetings. */
export function DisclosuresPage() {
  const [params] = useSearchParams();
  const showsAll = params.get("which") === "all";
  const query = usePageQuery(
    DisclosuresPageQuery,
    { isInForce: !showsAll, after: params.get("after") },
    { isFresh: true },
  );
  return (
    <QueryPage title="Agreements to disclose" query={query} show={(data) => data.disclosures}>
      {(disclosures) => (
        <>
          <p className="govuk-body">
            Everything is confidential unless an agreement is recorded. Record one on the child’s page, under “Shared
            with”, or on the page of the meeting.
          </p>
          <Tabs
            label="Which agreements"
            tabs={[
              { to: "?which=force", text: "In force", isCurrent: !showsAll },
              { to: "?which=all", text: "All", isCurrent: showsAll },
            ]}
          />
          {disclosures.nodes.length === 0 && <p className="govuk-body">No agreement is recorded.</p>}
          {disclosures.nodes.length > 0 && <h2 className="govuk-visually-hidden">Agreements</h2>}
          {disclosures.nodes.map((one) => (
            <DisclosureCard key={one.id} disclosure={one} retry={query.retry} />
          ))}
          <Pagination pageInfo={disclosures.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
