import { Link, useSearchParams } from "react-router";
import { ButtonLink, FormattedDate, Pagination, QueryPage, Table, Tabs, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { DISPUTE_STATES } from "./words.js";

const DisputesPageQuery = graphql(`
  query DisputesPage($isOpen: Boolean, $after: String) {
    disputes(isOpen: $isOpen, first: 25, after: $after) {
      nodes { id label reference saidBy recordedAt state }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Facts that somebody says are wrong. */
export function DisputesPage() {
  const [params] = useSearchParams();
  const isOpen = params.get("show") !== "all";
  const query = usePageQuery(DisputesPageQuery, { isOpen, after: params.get("after") });
  return (
    <QueryPage title="Disputed facts" query={query} show={(data) => data.disputes} isWide>
      {(disputes) => (
        <>
          <ButtonLink to="/disputes/new">Record a dispute</ButtonLink>
          <Tabs
            label="Which disputes"
            tabs={[
              { to: "?show=open", text: "To answer", isCurrent: isOpen },
              { to: "?show=all", text: "All", isCurrent: !isOpen },
            ]}
          />
          {disputes.nodes.length === 0 ? (
            <p className="govuk-body">{isOpen ? "No dispute waits for an answer." : "Nothing was disputed."}</p>
          ) : (
            <Table
              caption="Disputed facts"
              isCaptionHidden
              rows={disputes.nodes}
              rowKey={(row) => row.id}
              columns={[
                {
                  heading: "What",
                  cell: (row) => (
                    <Link className="govuk-link" to={`/disputes/${row.id}`}>
                      {row.label}
                    </Link>
                  ),
                },
                { heading: "Child", cell: (row) => row.reference },
                { heading: "Who says so", cell: (row) => row.saidBy },
                { heading: "Recorded", cell: (row) => <FormattedDate at={row.recordedAt} /> },
                { heading: "State", cell: (row) => DISPUTE_STATES[row.state] },
              ]}
            />
          )}
          <Pagination pageInfo={disputes.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
