import { useDone, usePageQuery } from "../../design/index.js";
import type { ResultOf } from "../../graphql.js";
import { useCalendarAddress } from "./calendar-address.js";
import { CalendarQuery, type CalendarYear } from "./calendar-query.js";

/** A school year as the pages show it. */
export type Year = ResultOf<typeof CalendarYear>;

/** What a form on the calendar needs: the year as it is now, where it leads back to, and how to say that it is done. */
export function useCalendar() {
  const { schoolId, schoolYear, search } = useCalendarAddress();
  const query = usePageQuery(CalendarQuery, { schoolId, schoolYear }, { isFresh: true });
  const done = useDone();
  const to = `/admin/calendar${search}`;
  return {
    query,
    schoolId,
    search,
    to,
    back: { to, text: "Calendar" },
    done: (said: string) => done(to, said),
  };
}

/** Whose calendar it is, in words. */
export function ownerOf(year: Year): string {
  return year.school?.name ?? "All schools";
}
