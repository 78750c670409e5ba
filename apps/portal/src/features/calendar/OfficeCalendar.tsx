import { Details, FormattedDate, Section, SummaryList } from "../../design/index.js";
import type { Year } from "./use-calendar.js";

/** What is the same for all schools: the hours officers work, and bank holidays. */
export function OfficeCalendar({ year }: { year: Year }) {
  return (
    <Section heading="Offices">
      <SummaryList
        rows={[
          {
            label: "Hours worked on a day",
            value: String(year.hoursADay),
            ...(year.viewerCanChange ? { change: { to: "/admin/calendar/hours" } } : {}),
          },
        ]}
      />
      <Details summary={`Bank holidays in ${year.schoolYear}`}>
        <ul className="govuk-list">
          {year.bankHolidays.map(({ onDay, name }) => (
            <li key={onDay}>
              <FormattedDate on={onDay} /> {name}
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  );
}
