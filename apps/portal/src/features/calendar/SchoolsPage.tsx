import { Link } from "react-router";
import { QueryPage, Table, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { SCHOOL_KINDS, SCHOOL_PHASES } from "../../wording.js";
import { calendarSearch } from "./calendar-address.js";

const SchoolsPageQuery = graphql(`query SchoolsPage { schools { id name phase kind dfeNumber } }`);

/** The schools the authority knows, with what routes and clocks need of them. */
export function SchoolsPage() {
  const query = usePageQuery(SchoolsPageQuery, {});
  return (
    <QueryPage
      title="Schools"
      query={query}
      show={(data) => data.schools}
      back={{ to: "/admin", text: "Admin" }}
      isWide
    >
      {(schools) =>
        schools.length === 0 ? (
          <p className="govuk-body">No schools are known yet.</p>
        ) : (
          <Table
            caption="Schools"
            isCaptionHidden
            rows={schools}
            rowKey={(school) => school.id}
            columns={[
              {
                heading: "School",
                cell: (school) => (
                  <Link className="govuk-link" to={`/admin/schools/${school.id}`}>
                    {school.name}
                  </Link>
                ),
              },
              { heading: "Phase", cell: (school) => (school.phase ? SCHOOL_PHASES[school.phase] : "Not recorded") },
              { heading: "Kind", cell: (school) => (school.kind ? SCHOOL_KINDS[school.kind] : "Not recorded") },
              { heading: "DfE number", cell: (school) => school.dfeNumber ?? "Not recorded" },
              {
                heading: "Calendar",
                cell: (school) => (
                  <Link className="govuk-link" to={`/admin/calendar${calendarSearch(school.id, null)}`}>
                    Calendar<span className="govuk-visually-hidden"> of {school.name}</span>
                  </Link>
                ),
              },
            ]}
          />
        )
      }
    </QueryPage>
  );
}
