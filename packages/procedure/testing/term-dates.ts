import type { HalfTerm, SchoolCalendar } from "../src/calendar/school-calendar.js";
import { plainDate } from "../src/days/plain-date.js";
import { ENGLAND } from "../src/days/working-days.js";

/** Term dates of 2026–27 as a London borough publishes them. */
export const HALF_TERMS: readonly HalfTerm[] = [
  ["Autumn 1", "2026-27 autumn", "2026-09-01", "2026-10-23"],
  ["Autumn 2", "2026-27 autumn", "2026-11-02", "2026-12-18"],
  ["Spring 1", "2026-27 spring", "2027-01-04", "2027-02-12"],
  ["Spring 2", "2026-27 spring", "2027-02-22", "2027-03-25"],
  ["Summer 1", "2026-27 summer", "2027-04-12", "2027-05-28"],
  ["Summer 2", "2026-27 summer", "2027-06-07", "2027-07-22"],
].map(([name = "", term = "", startsOn = "", endsOn = ""]) => ({
  name,
  term,
  startsOn: plainDate(startsOn),
  endsOn: plainDate(endsOn),
}));

/** A school's calendar for 2026–27 with the training days and closures given. */
export function schoolYear2026(schoolClosures: Readonly<Record<string, string>> = {}): SchoolCalendar {
  return { office: ENGLAND, halfTerms: HALF_TERMS, schoolClosures, hoursADay: 7.4 };
}
