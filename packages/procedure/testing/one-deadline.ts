import { deadlines } from "../src/clocks/deadlines.js";
import { plainDate } from "../src/days/plain-date.js";
import type { CaseFile } from "../src/enquiry/case-file.js";
import type { ClockRule } from "../src/pack/clock-rule.js";
import { aCaseFrom, aClock, on, versions } from "./a-clock.js";
import { schoolYear2026 } from "./term-dates.js";

/** The year of the tests of clocks, with a training day on Friday 22 January 2027. */
export const CALENDAR = schoolYear2026({ "2027-01-22": "INSET" });

/** A child absent since Monday 4 January 2027. */
export const ABSENT = aCaseFrom("2027-01-04");

/** What the tests of Day 20 count: twenty days of unauthorised absence. */
export const TWENTY = { amount: 20, counts: "UNAUTHORISED_ABSENCE" as const };

/** The clock of a case on a day: ten school days from the first absence, unless the rule says otherwise. */
export function oneDeadline(rule: Partial<ClockRule>, file: CaseFile = ABSENT, today = "2027-01-21") {
  const [found] = deadlines(file, versions(aClock(rule)), CALENDAR, plainDate(today));
  if (found === undefined) throw new Error("The clock does not run");
  return found;
}

/** A child absent since 4 January and referred on a day. */
export function referredOn(day: string): CaseFile {
  return { ...ABSENT, events: [on("REFERRED", day)] };
}
