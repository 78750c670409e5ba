import { graphql } from "../../graphql.js";

/** What every page of the calendar shows of a school year. */
export const CalendarYear = graphql(`
  fragment CalendarYear on SchoolYearCalendar @_unmask {
    school { id name version phase kind dfeNumber }
    schoolYear
    schoolYears
    hasOwnTerms
    schoolDays
    gaps
    hoursADay
    hoursVersion
    viewerCanChange
    halfTerms { id version name term startsOn endsOn isOfSchool }
    days { id version onDay kind name isOfSchool }
    bankHolidays { onDay name }
  }
`);

/** One school year of a school, or of the whole authority. */
export const CalendarQuery = graphql(
  `query Calendar($schoolId: ID, $schoolYear: String) {
    calendar(schoolId: $schoolId, schoolYear: $schoolYear) { ...CalendarYear }
  }`,
  [CalendarYear],
);
