import { Link, useSearchParams } from "react-router";
import { ChildLinkEntry, ChildName } from "../../design/ChildLink.js";
import { FormattedDate, Pagination, QueryPage, Table, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { REMOVAL_STATES } from "../../wording.js";

const RemovalsPageQuery = graphql(
  `
    query RemovalsPage($after: String) {
      removalRequests(first: 25, after: $after) {
        totalCount
        nodes {
          id
          state
          proposedAt
          proposedBy { id name }
          outcome { code label }
          entry { id ...ChildLinkEntry }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ChildLinkEntry],
);

/** Every proposal to take a child off the register, with where it stands. */
export function RemovalsPage() {
  const [params] = useSearchParams();
  const query = usePageQuery(RemovalsPageQuery, { after: params.get("after") });
  return (
    <QueryPage title="Removals" query={query} show={(data) => data.removalRequests} isWide>
      {(removals) => (
        <>
          {removals.nodes.length === 0 && <p className="govuk-body">No removal has been proposed.</p>}
          {removals.nodes.length > 0 && (
            <Table
              caption="Removals"
              isCaptionHidden
              rows={removals.nodes}
              rowKey={(row) => row.id}
              columns={[
                {
                  heading: "Child",
                  cell: (row) => (
                    <Link className="govuk-link" to={`/removals/${row.id}`}>
                      <ChildName entry={row.entry} />
                    </Link>
                  ),
                },
                { heading: "Why", cell: (row) => row.outcome.label },
                { heading: "Proposed by", cell: (row) => row.proposedBy.name },
                { heading: "Proposed", cell: (row) => <FormattedDate at={row.proposedAt} /> },
                { heading: "Where it stands", cell: (row) => REMOVAL_STATES[row.state] },
              ]}
            />
          )}
          <Pagination pageInfo={removals.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
