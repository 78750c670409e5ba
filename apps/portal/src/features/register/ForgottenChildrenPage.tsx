import { Link } from "react-router";
import { QueryPage, Status, Table, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childName, countOf } from "../../wording.js";

const ForgottenChildrenPageQuery = graphql(`
  query ForgottenChildrenPage {
    forgottenChildren {
      why
      entry { id reference groupName leadService { name } child { firstName lastName schoolYear } }
    }
  }
`);

/** Forgotten children: not discussed for two panels, no lead service, or no open action. Seen before every circulation. */
export function ForgottenChildrenPage() {
  const query = usePageQuery(ForgottenChildrenPageQuery, {});
  return (
    <QueryPage
      title="Forgotten children"
      query={query}
      show={(data) => data.forgottenChildren}
      back={{ to: "/register", text: "Register" }}
      isWide
    >
      {(forgotten) => (
        <>
          <p className="govuk-body">
            Not discussed at the last two panels, without a lead service, or without an open action.
          </p>
          <Status>{countOf(forgotten.length, "child", "children")}</Status>
          {forgotten.length === 0 && (
            <p className="govuk-body">
              Every child has a lead service and an open action, and was discussed at one of the last two panels.
            </p>
          )}
          {forgotten.length > 0 && (
            <Table
              caption="Forgotten children"
              isCaptionHidden
              rows={forgotten}
              rowKey={(row) => row.entry.id}
              columns={[
                {
                  heading: "Child",
                  cell: ({ entry }) => (
                    <Link className="govuk-link" to={`/children/${encodeURIComponent(entry.reference)}`}>
                      {childName(entry.child)} ({entry.reference})
                    </Link>
                  ),
                },
                { heading: "Year", cell: ({ entry }) => entry.child.schoolYear },
                { heading: "Group", cell: ({ entry }) => entry.groupName ?? "No group yet" },
                { heading: "Lead service", cell: ({ entry }) => entry.leadService?.name ?? "None" },
                { heading: "Why they are here", cell: ({ why }) => why.join("; ") },
              ]}
            />
          )}
        </>
      )}
    </QueryPage>
  );
}
