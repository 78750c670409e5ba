import { addDays, dayInWords, daysBetween, type PlainDate } from "../days/plain-date.js";
import { schoolYearOf } from "./make-calendar.js";
import type { HalfTerm, SchoolCalendar } from "./school-calendar.js";
import { schoolDaysBetween } from "./school-days.js";

/** Holidays within a school year are shorter than this; a longer gap means that a half term is missing. */
const LONGEST_HOLIDAY_DAYS = 25;

/** A school year by its two years, such as 2026-27. */
export function schoolYearName(endsIn: number): string {
  return `${endsIn - 1}-${String(endsIn % 100).padStart(2, "0")}`;
}

/** The year a school year such as 2026-27 ends in; null when it is not written so. */
export function readSchoolYear(name: string): number | null {
  const found = /^(\d{4})-(\d{2})$/.exec(name);
  const endsIn = Number(found?.[1]) + 1;
  return found && endsIn % 100 === Number(found[2]) ? endsIn : null;
}

/** The half terms of one school year, in order. */
function halfTermsOf(calendar: SchoolCalendar, endsIn: number): readonly HalfTerm[] {
  return calendar.halfTerms.filter((half) => schoolYearOf(half) === endsIn);
}

/** The days on which a school is open in one school year. */
export function schoolDaysIn(calendar: SchoolCalendar, endsIn: number): readonly PlainDate[] {
  return halfTermsOf(calendar, endsIn).flatMap(({ startsOn, endsOn }) => schoolDaysBetween(startsOn, endsOn, calendar));
}

/** What is missing of a school year's terms, in words; dates counted in school days cannot be known past a gap. */
export function gapsIn(calendar: SchoolCalendar, endsIn: number): readonly string[] {
  const halves = halfTermsOf(calendar, endsIn);
  const last = calendar.halfTerms.at(-1);
  const none = halves.length === 0 ? [`No term dates for ${schoolYearName(endsIn)}.`] : [];
  const between = halves.slice(1).flatMap((half, index) => {
    const before = halves[index];
    if (!before || daysBetween(before.endsOn, half.startsOn) <= LONGEST_HOLIDAY_DAYS) return [];
    return [
      `No term dates between ${dayInWords(addDays(before.endsOn, 1))} and ${dayInWords(addDays(half.startsOn, -1))}.`,
    ];
  });
  const after = last && schoolYearOf(last) <= endsIn ? [`No term dates after ${dayInWords(last.endsOn)}.`] : [];
  return [...none, ...between, ...after];
}
