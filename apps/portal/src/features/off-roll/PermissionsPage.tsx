import { Link, useSearchParams } from "react-router";
import { FormattedDate, Pagination, QueryPage, Table, Tabs, usePageQuery } from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { childName, countOf, OFF_ROLL_STATES } from "../../wording.js";

const PermissionsPageQuery = graphql(`
  query PermissionsPage($state: OffRollState, $after: String) {
    offRollPermissions(state: $state, first: 25, after: $after) {
      totalCount
      nodes {
        id
        state
        requestedOn
        viewerCanGrant
        unmet { code }
        route { code label }
        enquiry { id reference child { id firstName lastName } school { id name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const STATES = ["REQUESTED", "GRANTED", "EXERCISED", "REFUSED"] as const satisfies EnumOf<"OffRollState">[];

/** What was asked for about leaving a roll: waiting for a decision, waiting for the school, done and refused. */
export function PermissionsPage() {
  const [params] = useSearchParams();
  const state = STATES.find((one) => one === params.get("state")) ?? "REQUESTED";
  const query = usePageQuery(PermissionsPageQuery, { state, after: params.get("after") });
  return (
    <QueryPage
      title="Off the roll"
      query={query}
      show={(data) => data.offRollPermissions}
      back={{ to: "/enquiries", text: "Enquiries" }}
      isWide
    >
      {(permissions) => (
        <>
          <Tabs
            label="Which permissions"
            tabs={STATES.map((one) => ({ to: `?state=${one}`, text: OFF_ROLL_STATES[one], isCurrent: one === state }))}
          />
          {permissions.nodes.length === 0 ? (
            <p className="govuk-body">
              No child is in this list. A school asks on the page of the search for the child.
            </p>
          ) : (
            <Table
              caption="Permissions to take a child off a roll"
              isCaptionHidden
              rows={permissions.nodes}
              rowKey={(row) => row.id}
              columns={[
                {
                  heading: "Child",
                  cell: (row) => (
                    <Link className="govuk-link" to={`/off-roll/${row.id}`}>
                      {row.enquiry ? childName(row.enquiry.child) : "Enquiry"}
                    </Link>
                  ),
                },
                { heading: "School", cell: (row) => row.enquiry?.school?.name ?? "No school" },
                { heading: "Way off the roll", cell: (row) => row.route?.label },
                { heading: "Asked for", cell: (row) => <FormattedDate on={row.requestedOn} /> },
                ...(state === "REQUESTED"
                  ? [
                      {
                        heading: "Missing",
                        cell: (row: { unmet: readonly unknown[] }) =>
                          row.unmet.length === 0 ? "Nothing" : countOf(row.unmet.length, "condition"),
                      },
                    ]
                  : []),
              ]}
            />
          )}
          <Pagination pageInfo={permissions.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
