import { Link, useSearchParams } from "react-router";
import { FormattedDate, Pagination, QueryPage, Table, Tabs, usePageQuery } from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { DISPOSAL_STATES } from "../../wording.js";
import { RetentionTabs } from "./RetentionTabs.js";

const DisposalsPageQuery = graphql(`
  query DisposalsPage($state: DisposalState, $after: String) {
    disposals(state: $state, first: 25, after: $after) {
      totalCount
      nodes { id reference state dueOn proposedAt disposedAt viewerCanApprove proposedBy { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const STATES: readonly EnumOf<"DisposalState">[] = ["PROPOSED", "DISPOSED", "DECLINED"];

/** Disposals that wait, those carried out, and those declined. */
export function DisposalsPage() {
  const [params] = useSearchParams();
  const state = STATES.find((one) => one === params.get("state")) ?? "PROPOSED";
  const query = usePageQuery(DisposalsPageQuery, { state, after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage title="Disposals" query={query} show={(data) => data.disposals} isWide>
      {(disposals) => (
        <>
          <RetentionTabs current="/retention/disposals" />
          <Tabs
            label="Which disposals"
            tabs={STATES.map((one) => ({ to: `?state=${one}`, text: DISPOSAL_STATES[one], isCurrent: one === state }))}
          />
          {disposals.nodes.length === 0 ? (
            <p className="govuk-body">No disposal is in this list. Records whose time is over stand under “Due”.</p>
          ) : (
            <Table
              caption="Disposals"
              isCaptionHidden
              rows={disposals.nodes}
              rowKey={(row) => row.id}
              columns={[
                {
                  heading: "Record",
                  cell: (row) => (
                    <Link className="govuk-link" to={`/retention/disposals/${row.id}`}>
                      {row.reference}
                    </Link>
                  ),
                },
                { heading: "Due since", cell: (row) => <FormattedDate on={row.dueOn} /> },
                { heading: "Proposed by", cell: (row) => row.proposedBy.name },
                { heading: "Proposed", cell: (row) => <FormattedDate at={row.proposedAt} /> },
                { heading: "Waits for", cell: (row) => (row.viewerCanApprove ? "You" : "") },
              ]}
            />
          )}
          <Pagination pageInfo={disposals.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
