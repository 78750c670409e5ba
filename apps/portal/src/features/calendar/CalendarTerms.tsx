import { Link } from "react-router";
import { FormattedDate, Table } from "../../design/index.js";
import type { Year } from "./use-calendar.js";

/** The half terms in force, with what business support may do to each. */
export function CalendarTerms({ year, search }: { year: Year; search: string }) {
  if (year.halfTerms.length === 0)
    return <p className="govuk-body">No half terms are recorded for {year.schoolYear}.</p>;
  return (
    <Table
      caption="Half terms"
      rows={year.halfTerms}
      rowKey={(half) => half.id}
      columns={[
        { heading: "Half term", cell: (half) => half.name },
        { heading: "Term", cell: (half) => half.term },
        { heading: "First day", cell: (half) => <FormattedDate on={half.startsOn} /> },
        { heading: "Last day", cell: (half) => <FormattedDate on={half.endsOn} /> },
        { heading: "For", cell: (half) => (half.isOfSchool ? "This school" : "All schools") },
        ...(year.viewerCanChange
          ? [
              {
                heading: "Change",
                cell: (half: Year["halfTerms"][number]) =>
                  half.isOfSchool === (year.school !== null) ? (
                    <span className="app-actions">
                      <Link className="govuk-link" to={`/admin/calendar/half-term/${half.id}${search}`}>
                        Change<span className="govuk-visually-hidden"> {half.name}</span>
                      </Link>{" "}
                      <Link className="govuk-link" to={`/admin/calendar/half-term/${half.id}/remove${search}`}>
                        Remove<span className="govuk-visually-hidden"> {half.name}</span>
                      </Link>
                    </span>
                  ) : (
                    "In the calendar of all schools"
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
