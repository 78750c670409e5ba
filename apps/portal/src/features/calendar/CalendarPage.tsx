import type { FormEvent } from "react";
import { useNavigate } from "react-router";
import {
  Button,
  ButtonGroup,
  ButtonLink,
  choicesOf,
  Inset,
  QueryPage,
  SelectField,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { CalendarDays } from "./CalendarDays.js";
import { CalendarTerms } from "./CalendarTerms.js";
import { calendarSearch, useCalendarAddress } from "./calendar-address.js";
import { CalendarYear } from "./calendar-query.js";
import { OfficeCalendar } from "./OfficeCalendar.js";
import { ownerOf } from "./use-calendar.js";

const CalendarPageQuery = graphql(
  `
    query CalendarPage($schoolId: ID, $schoolYear: String) {
      calendar(schoolId: $schoolId, schoolYear: $schoolYear) { ...CalendarYear }
      schools { id name }
    }
  `,
  [CalendarYear],
);

/** When schools are open and offices work, by school year: every date the procedure counts rests on it. */
export function CalendarPage() {
  const { schoolId, schoolYear } = useCalendarAddress();
  const query = usePageQuery(CalendarPageQuery, { schoolId, schoolYear });
  return (
    <QueryPage
      title="Calendar"
      query={query}
      show={({ calendar, schools }) => calendar && { year: calendar, schools }}
      caption={({ year }) => ownerOf(year)}
      heading={({ year }) => `Calendar ${year.schoolYear}`}
      back={{ to: "/admin", text: "Admin" }}
      isWide
    >
      {({ year, schools }) => {
        const search = calendarSearch(year.school?.id, year.schoolYear);
        return (
          <>
            <ChooseCalendar
              key={search}
              schools={schools}
              schoolId={year.school?.id ?? null}
              years={year.schoolYears}
              year={year.schoolYear}
            />
            {year.gaps.map((gap) => (
              <Inset key={gap}>{gap} Dates that are counted in school days cannot be worked out there.</Inset>
            ))}
            <p className="govuk-body">
              <strong>{countOf(year.schoolDays, "school day")}</strong> in {year.schoolYear}
              {year.school && !year.hasOwnTerms && ", by the term dates of all schools"}.
            </p>
            {year.viewerCanChange && (
              <ButtonGroup>
                <ButtonLink to={`/admin/calendar/half-term${search}`}>Add a half term</ButtonLink>
                <ButtonLink to={`/admin/calendar/day${search}`} look="secondary">
                  Mark a day
                </ButtonLink>
                <ButtonLink to={`/admin/calendar/file${search}`} look="secondary">
                  Bring in a file
                </ButtonLink>
              </ButtonGroup>
            )}
            <CalendarTerms year={year} search={search} />
            <CalendarDays year={year} search={search} />
            <OfficeCalendar year={year} />
          </>
        );
      }}
    </QueryPage>
  );
}

function ChooseCalendar(props: {
  schools: readonly { id: string; name: string }[];
  schoolId: string | null;
  years: readonly string[];
  year: string;
}) {
  const navigate = useNavigate();
  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const [school, year] = [String(chosen.get("school") ?? ""), String(chosen.get("year") ?? "")];
    void navigate(`/admin/calendar${calendarSearch(school, year)}`);
  }
  return (
    <form onSubmit={choose}>
      <div className="app-filters__fields">
        <SelectField
          name="school"
          label="School"
          choices={choicesOf(props.schools)}
          empty="All schools"
          defaultValue={props.schoolId}
        />
        <SelectField
          name="year"
          label="School year"
          choices={props.years.map((year) => ({ value: year, text: year }))}
          defaultValue={props.year}
        />
      </div>
      <div className="app-filters__apply">
        <Button look="secondary">Show</Button>
      </div>
    </form>
  );
}
