import { addDays, type PlainDate, weekday, weekdayName } from "../days/plain-date.js";
import type { HalfTerm, SchoolCalendar } from "./school-calendar.js";

/** The half term a day falls in, or undefined outside term. */
export function halfTermOf(day: PlainDate, calendar: SchoolCalendar): HalfTerm | undefined {
  return calendar.halfTerms.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
}

/** Why a day is not a school day, in words, or null when it is one. */
export function whyNotSchoolDay(day: PlainDate, calendar: SchoolCalendar): string | null {
  if (weekday(day) > 5) return weekdayName(day);
  const holiday = calendar.office.bankHolidays[day];
  if (holiday !== undefined) return holiday;
  if (halfTermOf(day, calendar) === undefined) return "school holiday";
  return calendar.schoolClosures[day] ?? null;
}

/** Says whether a school is open to its pupils on this day. */
export function isSchoolDay(day: PlainDate, calendar: SchoolCalendar): boolean {
  return whyNotSchoolDay(day, calendar) === null;
}

/** The school days from one day to another, both included, in order. */
export function schoolDaysBetween(from: PlainDate, until: PlainDate, calendar: SchoolCalendar): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) if (isSchoolDay(day, calendar)) days.push(day);
  return days;
}
