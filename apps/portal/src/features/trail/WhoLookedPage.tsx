import { useParams, useSearchParams } from "react-router";
import { Pagination, QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { filterOf, TrailFilterForm } from "./TrailFilterForm.js";
import { TrailLine, TrailTable } from "./TrailTable.js";

const WhoLookedPageQuery = graphql(
  `
    query WhoLookedPage($reference: String!, $filter: TrailFilter, $after: String) {
      whoLooked(reference: $reference, filter: $filter, first: 25, after: $after) {
        totalCount
        nodes { id ...TrailLine }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [TrailLine],
);

/** Who opened, changed, revealed, took out or was refused one child's record. */
export function WhoLookedPage() {
  const { reference = "" } = useParams();
  const [params] = useSearchParams();
  const { sight } = useViewer();
  const { reference: _, ...filter } = filterOf(params);
  const query = usePageQuery(WhoLookedPageQuery, { reference, filter, after: params.get("after") }, { isFresh: true });
  const back = `/children/${encodeURIComponent(reference)}`;
  return (
    <QueryPage
      title={`${reference} – Who looked`}
      heading={() => "Who looked at this child"}
      query={query}
      show={(data) => data.whoLooked}
      caption={() => reference}
      back={sight === "FULL_CASE" ? { to: back, text: reference } : { to: "/trail", text: "Trail" }}
      isWide
    >
      {(events) => (
        <>
          <p className="govuk-body">
            Everybody who opened, changed, revealed, took out or was refused this record, and the papers and minutes
            that are known to have held it. A search or a list of the register is kept as a list, without its children.
          </p>
          <TrailFilterForm params={params} isOfOneChild />
          {events.nodes.length === 0 ? (
            <p className="govuk-body">Nobody did any of this.</p>
          ) : (
            <TrailTable lines={events.nodes} isOfOneChild />
          )}
          <Pagination pageInfo={events.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
