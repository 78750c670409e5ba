import { Link } from "react-router";
import { FormattedDate, Table } from "../../design/index.js";
import { CALENDAR_DAY_KINDS } from "../../wording.js";
import type { Year } from "./use-calendar.js";

/** The days that count differently: INSET, closures, bank holidays added or taken out. */
export function CalendarDays({ year, search }: { year: Year; search: string }) {
  if (year.days.length === 0)
    return <p className="govuk-body">No INSET days and closures are recorded for {year.schoolYear}.</p>;
  return (
    <Table
      caption="INSET days, closures and bank holidays that were moved"
      rows={year.days}
      rowKey={(day) => day.id}
      columns={[
        { heading: "Day", cell: (day) => <FormattedDate on={day.onDay} /> },
        { heading: "What", cell: (day) => CALENDAR_DAY_KINDS[day.kind] },
        { heading: "Why", cell: (day) => day.name },
        { heading: "For", cell: (day) => (day.isOfSchool ? "This school" : "All schools") },
        ...(year.viewerCanChange
          ? [
              {
                heading: "Change",
                cell: (day: Year["days"][number]) =>
                  day.isOfSchool === (year.school !== null) ? (
                    <Link className="govuk-link" to={`/admin/calendar/day/${day.id}/remove${search}`}>
                      Remove<span className="govuk-visually-hidden"> {day.name}</span>
                    </Link>
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
