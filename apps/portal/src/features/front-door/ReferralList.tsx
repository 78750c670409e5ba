import { Link } from "react-router";
import { FormattedDate, Pagination, Status, Table, Tag } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { CME_REFERRAL_STATES, childName, countOf } from "../../wording.js";

/** Asks for one page of referrals to the front door. */
export const ReferralListQuery = graphql(`
  query ReferralList($states: [CmeReferralState!], $after: String) {
    cmeReferrals(filter: { states: $states }, first: 25, after: $after) {
      totalCount
      nodes {
        id
        reference
        state
        submittedAt
        daysWaiting
        sentBy
        form { code label }
        children { id firstName lastName }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Referrals = ResultOf<typeof ReferralListQuery>["cmeReferrals"];

/** One page of referrals, those that have waited longest first. */
export function ReferralList({ referrals, start, none }: { referrals: Referrals; start: string; none: string }) {
  return (
    <>
      <Status>{countOf(referrals.totalCount, "referral")}</Status>
      {referrals.nodes.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <Table
          caption="Referrals"
          isCaptionHidden
          rows={referrals.nodes}
          rowKey={(row) => row.id}
          columns={[
            {
              heading: "Referral",
              cell: (row) => (
                <Link className="govuk-link" to={`${start}/${row.reference}`}>
                  <span className="app-nowrap">{row.reference}</span>
                </Link>
              ),
            },
            { heading: "Children", cell: (row) => row.children.map(childName).join("; ") },
            { heading: "Form", cell: (row) => row.form?.label ?? "A form of an earlier procedure" },
            { heading: "Sent by", cell: (row) => row.sentBy },
            { heading: "Sent", cell: (row) => <FormattedDate at={row.submittedAt} /> },
            { heading: "State", cell: (row) => <StateTag row={row} /> },
          ]}
        />
      )}
      <Pagination pageInfo={referrals.pageInfo} />
    </>
  );
}

function StateTag({ row }: { row: Referrals["nodes"][number] }) {
  if (row.state !== "SUBMITTED") return <Tag colour={colourOf(row.state)}>{CME_REFERRAL_STATES[row.state]}</Tag>;
  const days = row.daysWaiting ?? 0;
  return (
    <Tag colour={days > 0 ? "orange" : "blue"}>{days === 0 ? "Came in today" : `Waiting ${countOf(days, "day")}`}</Tag>
  );
}

/** The colour of a state; the words carry the meaning. */
export function colourOf(state: Referrals["nodes"][number]["state"]) {
  if (state === "RETURNED") return "yellow" as const;
  return state === "ACCEPTED" ? ("green" as const) : ("grey" as const);
}
