import { Form, Link, useSearchParams } from "react-router";
import {
  Button,
  choicesOfWords,
  FormattedDate,
  Pagination,
  QueryPage,
  SelectField,
  Status,
  Table,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { childName, countOf, REFERRAL_STATES } from "../../wording.js";

const ReferralsPageQuery = graphql(`
  query ReferralsPage($state: ReferralState, $after: String) {
    referrals(state: $state, first: 25, after: $after) {
      totalCount
      nodes {
        id
        state
        submittedAt
        child { id firstName lastName }
        entry { id reference groupName }
        service { id name }
        referredBy { id name }
        meeting { id heldOn }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The referrals that came in, newest first, with the agenda each one is on. */
export function ReferralsPage() {
  const [params] = useSearchParams();
  const state = params.get("state") ?? "";
  const isState = (value: string): value is EnumOf<"ReferralState"> => value in REFERRAL_STATES;
  const query = usePageQuery(ReferralsPageQuery, { state: isState(state) ? state : null, after: params.get("after") });
  return (
    <QueryPage title="Referrals" query={query} show={(data) => data.referrals} isWide>
      {(referrals) => (
        <>
          <Form className="app-filter-line" role="search" aria-label="Referrals by state">
            <SelectField
              key={state}
              name="state"
              label="State"
              choices={choicesOfWords(REFERRAL_STATES)}
              empty="All"
              defaultValue={state}
            />
            <Button look="secondary">Show</Button>
          </Form>
          <Status>{countOf(referrals.totalCount, "referral")}</Status>
          {referrals.nodes.length === 0 && (
            <p className="govuk-body">No referral is in this list. “Refer a child” begins one.</p>
          )}
          {referrals.nodes.length > 0 && (
            <Table
              caption="Referrals"
              isCaptionHidden
              rows={referrals.nodes}
              rowKey={(row) => row.id}
              columns={[
                {
                  heading: "Child",
                  cell: (row) =>
                    row.entry ? (
                      <Link className="govuk-link" to={`/children/${row.entry.reference}`}>
                        {nameOf(row.child)} <span className="app-nowrap">({row.entry.reference})</span>
                      </Link>
                    ) : (
                      nameOf(row.child)
                    ),
                },
                { heading: "Sent", cell: (row) => <FormattedDate at={row.submittedAt} /> },
                { heading: "By", cell: (row) => `${row.referredBy.name}, ${row.service.name}` },
                { heading: "Group", cell: (row) => row.entry?.groupName ?? "Not set" },
                { heading: "State", cell: (row) => REFERRAL_STATES[row.state] },
                {
                  heading: "Agenda",
                  cell: (row) =>
                    row.meeting ? (
                      <Link className="govuk-link" to={`/meetings/${row.meeting.id}`}>
                        <FormattedDate on={row.meeting.heldOn} />
                      </Link>
                    ) : (
                      "Not on an agenda"
                    ),
                },
              ]}
            />
          )}
          <Pagination pageInfo={referrals.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function nameOf(child: { firstName: string; lastName: string } | null): string {
  return child ? childName(child) : "Name not shown";
}
