import { Link, useParams, useSearchParams } from "react-router";
import { Pagination, QueryPage, Tag, usePageQuery, WrittenText } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { Disputed, DisputedParts } from "../disputes/index.js";
import { DECISIONS, GROUNDS, requestAddress } from "./words.js";

const ItemsPageQuery = graphql(
  `
  query SubjectAccessItemsPage($reference: String!, $source: String, $after: String) {
    subjectAccessRequest(reference: $reference) {
      id
      viewerCanDecide
      items(source: $source, first: 25, after: $after) {
        edges { cursor node { id heading content suggested decision released isKept concernsRestricted ground reason decidedBy { name } disputableId disputes { id ...DisputedParts } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [DisputedParts],
);

type Item = NonNullable<ResultOf<typeof ItemsPageQuery>["subjectAccessRequest"]>["items"]["edges"][number]["node"];

/** What was found in one part, with what was decided about each item. */
export function ItemsPage() {
  const { reference = "", source = "" } = useParams();
  const [params] = useSearchParams();
  const from = params.get("after");
  const query = usePageQuery(ItemsPageQuery, { reference, source, after: from }, { isFresh: true });
  return (
    <QueryPage
      title={`${reference} – What was found`}
      heading={() => "What was found"}
      query={query}
      show={(data) => data.subjectAccessRequest}
      back={{ to: requestAddress(reference, "items"), text: "All parts" }}
    >
      {({ items, viewerCanDecide }) => (
        <>
          {items.edges.map(({ node }, index) => {
            const after = index === 0 ? from : items.edges[index - 1]?.cursor;
            const to = `${requestAddress(reference, `decide/${source}`)}?again=${after ?? "first"}`;
            return (
              <ItemCard
                key={node.id}
                item={node}
                decideTo={viewerCanDecide ? to : null}
                disputeTo={`${requestAddress(reference, "dispute")}?part=${source}&record=`}
              />
            );
          })}
          <Pagination pageInfo={items.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function ItemCard(props: { item: Item; decideTo: string | null; disputeTo: string }) {
  const { item, decideTo, disputeTo } = props;
  return (
    <article className="app-card">
      <h2 className="govuk-heading-s">{item.heading}</h2>
      <p className="govuk-body">
        <Tag colour={item.decision ? "grey" : "blue"}>{item.decision ? DECISIONS[item.decision] : "To decide"}</Tag>{" "}
        {item.concernsRestricted && !item.isKept && <Tag colour="orange">Concerns a restricted record</Tag>}{" "}
        {item.decidedBy?.name}
      </p>
      {item.isKept ? (
        <p className="govuk-body">It is kept from you. The data protection officer reads it and decides.</p>
      ) : (
        <WrittenText>{item.released ?? item.content}</WrittenText>
      )}
      {item.ground && (
        <p className="govuk-body">
          {GROUNDS[item.ground]}: {item.reason}
        </p>
      )}
      {!item.decision && item.suggested.length > 0 && (
        <p className="govuk-body">Seems to name somebody else: {item.suggested.join(", ")}</p>
      )}
      <Disputed disputes={item.disputes} />
      {!item.isKept && (decideTo || item.disputableId) && (
        <div className="app-card__foot">
          {decideTo && (
            <Link className="govuk-link" to={decideTo}>
              {item.decision ? "Decide anew" : "Decide"}
              <span className="govuk-visually-hidden">: {item.heading}</span>
            </Link>
          )}
          {item.disputableId && (
            <Link className="govuk-link" to={`${disputeTo}${item.disputableId}`}>
              Somebody says this is wrong<span className="govuk-visually-hidden">: {item.heading}</span>
            </Link>
          )}
        </div>
      )}
    </article>
  );
}
