import { type PlainDate, partsOf } from "../days/plain-date.js";
import { schoolYearEndsIn } from "./compulsory-school-age.js";

/** A school year: N for nursery, R for Reception, then 1 to 13. */
export type SchoolYear = "N" | "R" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13";

const YEARS: readonly SchoolYear[] = ["N", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"];
const AGE_REACHED_IN_NURSERY = 4;

/** The school year a child born on this day belongs to on another day, cut at 1 September (AFC-18). */
export function schoolYear(dateOfBirth: PlainDate, on: PlainDate): SchoolYear {
  const ageReached = schoolYearEndsIn(on) - schoolYearEndsIn(dateOfBirth);
  const place = Math.min(Math.max(ageReached - AGE_REACHED_IN_NURSERY, 0), YEARS.length - 1);
  return YEARS[place] ?? "N";
}

/** How old in whole years a person born on this day is on another day. */
export function ageOn(dateOfBirth: PlainDate, on: PlainDate): number {
  const born = partsOf(dateOfBirth);
  const now = partsOf(on);
  const beforeBirthday = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (beforeBirthday ? 1 : 0);
}
