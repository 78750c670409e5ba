import { Link, useSearchParams } from "react-router";
import { ChildLink, ChildLinkEntry } from "../../design/ChildLink.js";
import { FormattedDate, Pagination, QueryPage, Table, Tabs, Tag, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { PATHWAY_REFERRAL_STATES } from "./words.js";

const OtherPanelsPageQuery = graphql(
  `
    query OtherPanelsPage($isOver: Boolean, $after: String) {
      pathwayReferrals(isOver: $isOver, first: 25, after: $after) {
        totalCount
        nodes {
          id
          state
          reason
          answer
          returnOn
          isOverdue
          viewerCanAnswer
          board { code label }
          entry { id leadService { id name } ...ChildLinkEntry }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ChildLinkEntry],
);

/** Children of the register who are at other panels, the longest overdue first, and those who are back. */
export function OtherPanelsPage() {
  const [params] = useSearchParams();
  const isOver = params.get("which") === "back";
  const query = usePageQuery(OtherPanelsPageQuery, { isOver, after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage title="At other panels" query={query} show={(data) => data.pathwayReferrals} isWide>
      {(referrals) => (
        <>
          <p className="govuk-body">
            Every child here stays on the register with its lead service, and comes back to this panel by the day shown.
          </p>
          <Tabs
            label="Which children"
            tabs={[
              { to: "?which=there", text: "At other panels", isCurrent: !isOver },
              { to: "?which=back", text: "Back, or taken back", isCurrent: isOver },
            ]}
          />
          {referrals.nodes.length === 0 ? (
            <p className="govuk-body">{isOver ? "No child has come back yet." : "No child is at another panel."}</p>
          ) : (
            <Table
              caption="Children at other panels"
              isCaptionHidden
              rows={referrals.nodes}
              rowKey={(row) => row.id}
              columns={[
                { heading: "Child", cell: (row) => <ChildLink entry={row.entry} /> },
                {
                  heading: "Panel",
                  cell: (row) => (
                    <>
                      <Link className="govuk-link" to={`/other-panels/${row.id}`}>
                        {row.board.label}
                      </Link>
                      <span className="app-note">{PATHWAY_REFERRAL_STATES[row.state]}</span>
                    </>
                  ),
                },
                { heading: isOver ? "Outcome" : "Asked", cell: (row) => row.answer ?? row.reason },
                {
                  heading: "Back by",
                  cell: (row) => (
                    <>
                      <FormattedDate on={row.returnOn} /> {row.isOverdue && <Tag colour="red">Overdue</Tag>}
                    </>
                  ),
                },
                { heading: "Lead service", cell: (row) => row.entry.leadService?.name ?? "None" },
              ]}
            />
          )}
          <Pagination pageInfo={referrals.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
