import { useSearchParams } from "react-router";
import { Pagination, QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { usePast } from "../../session/past.js";
import { useMayEnter } from "../../session/viewer.js";
import { filterOf, TrailFilterForm } from "./TrailFilterForm.js";
import { TrailLinks } from "./TrailLinks.js";
import { TrailLine, TrailTable } from "./TrailTable.js";

const TrailPageQuery = graphql(
  `
    query TrailPage($filter: TrailFilter, $after: String) {
      trail(filter: $filter, first: 25, after: $after) {
        nodes { id ...TrailLine }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [TrailLine],
);

/** Everything that was done and looked at, newest first, narrowed as the address says. */
export function TrailPage() {
  const [params] = useSearchParams();
  const query = usePageQuery(
    TrailPageQuery,
    { filter: filterOf(params), after: params.get("after") },
    { isFresh: true },
  );
  const isWhole = useMayEnter("WHOLE_TRAIL");
  const { asAt } = usePast();
  const csv = new URLSearchParams([...params].filter(([key]) => key !== "after"));
  return (
    <QueryPage title="Trail" query={query} show={(data) => data.trail} isWide>
      {(trail) => (
        <>
          <TrailLinks />
          <p className="govuk-body">
            {isWhole ? "What everybody did and looked at" : "What you did and looked at"}, each child by reference and
            never by name. Nothing here can be changed, and looking at it is kept here too.
          </p>
          <TrailFilterForm params={params} />
          {trail.nodes.length === 0 ? (
            <p className="govuk-body">Nothing is in the trail for this.</p>
          ) : (
            <TrailTable lines={trail.nodes} />
          )}
          <Pagination pageInfo={trail.pageInfo} />
          {asAt === null && (
            <p className="govuk-body">
              <a className="govuk-link" href={`/trail/trail.csv?${csv}`} download>
                Download this (CSV)
              </a>
            </p>
          )}
        </>
      )}
    </QueryPage>
  );
}
