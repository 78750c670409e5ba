import { Link, useSearchParams } from "react-router";
import { ButtonLink, FormattedDate, Pagination, QueryPage, Table, Tabs, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { HOLD_REASONS } from "./words.js";

const HoldsPageQuery = graphql(`
  query HoldsPage($isStanding: Boolean, $after: String) {
    holds(isStanding: $isStanding, first: 25, after: $after) {
      nodes { id reference reason words placedAt placedBy { name } liftedAt liftedReason viewerCanLift }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Records that must not be disposed of for now, and why. */
export function HoldsPage() {
  const [params] = useSearchParams();
  const isStanding = params.get("show") !== "all";
  const query = usePageQuery(HoldsPageQuery, { isStanding, after: params.get("after") });
  return (
    <QueryPage
      title="Holds on records"
      query={query}
      show={(data) => data.holds}
      back={{ to: "/subject-access", text: "Subject access" }}
      isWide
    >
      {(holds) => (
        <>
          <p className="govuk-body">While a hold stands, nothing of the child’s record is disposed of.</p>
          <ButtonLink to="/holds/new">Place a hold</ButtonLink>
          <Tabs
            label="Which holds"
            tabs={[
              { to: "?show=standing", text: "Standing", isCurrent: isStanding },
              { to: "?show=all", text: "All", isCurrent: !isStanding },
            ]}
          />
          {holds.nodes.length === 0 ? (
            <p className="govuk-body">No hold {isStanding ? "stands" : "was placed"}.</p>
          ) : (
            <Table
              caption="Holds"
              isCaptionHidden
              rows={holds.nodes}
              rowKey={(row) => row.id}
              columns={[
                { heading: "Child", cell: (row) => row.reference ?? "No reference" },
                { heading: "For", cell: (row) => HOLD_REASONS[row.reason] },
                { heading: "Why", cell: (row) => row.words },
                {
                  heading: "Placed",
                  cell: (row) => (
                    <>
                      <FormattedDate at={row.placedAt} /> by {row.placedBy.name}
                    </>
                  ),
                },
                {
                  heading: "Lifted",
                  cell: (row) =>
                    row.liftedAt ? (
                      <>
                        <FormattedDate at={row.liftedAt} />: {row.liftedReason}
                      </>
                    ) : row.viewerCanLift ? (
                      <Link className="govuk-link" to={`/holds/${row.id}/lift`}>
                        Lift<span className="govuk-visually-hidden"> the hold on {row.reference}</span>
                      </Link>
                    ) : (
                      "Stands"
                    ),
                },
              ]}
            />
          )}
          <Pagination pageInfo={holds.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
