import { addDays, addYears, dayInWords, dayOf, type PlainDate, partsOf, weekday } from "../days/plain-date.js";

/** When education becomes and stops being compulsory (AFC-13, Q3; section 8 Education Act 1996). */
export interface SchoolAgeRule {
  readonly startsAtAge: number;
  /** Month and day (MM-DD), in calendar order, on which a child who has reached the age starts. */
  readonly startDays: readonly string[];
  readonly endsAtAge: number;
}

/** The rule of section 8 of the Education Act 1996 and the school leaving date order. */
export const STATUTORY_SCHOOL_AGE: SchoolAgeRule = {
  startsAtAge: 5,
  startDays: ["03-31", "08-31", "12-31"],
  endsAtAge: 16,
};

/** The first and last day on which a child is of compulsory school age. */
export interface SchoolAge {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

const SEPTEMBER = 9;
const FRIDAY = 5;

/** The calendar year in which the school year (1 September to 31 August) of this day ends. */
export function schoolYearEndsIn(day: PlainDate): number {
  const { year, month } = partsOf(day);
  return month >= SEPTEMBER ? year + 1 : year;
}

function startDay(birthday: PlainDate, rule: SchoolAgeRule): PlainDate {
  const { year, month, day } = partsOf(birthday);
  for (const startOn of rule.startDays) {
    const [startMonth = 1, startDate = 1] = startOn.split("-").map(Number);
    if (month < startMonth || (month === startMonth && day <= startDate)) return dayOf(year, startMonth, startDate);
  }
  return startDay(dayOf(year + 1, 1, 1), rule);
}

function lastFridayInJune(year: number): PlainDate {
  const last = dayOf(year, 6, 30);
  return addDays(last, -((weekday(last) - FRIDAY + 7) % 7));
}

/** The first and last day of compulsory school age of a child born on this day (AFC-13, Q3). */
export function compulsorySchoolAge(dateOfBirth: PlainDate, rule: SchoolAgeRule = STATUTORY_SCHOOL_AGE): SchoolAge {
  return {
    startsOn: startDay(addYears(dateOfBirth, rule.startsAtAge), rule),
    endsOn: lastFridayInJune(schoolYearEndsIn(addYears(dateOfBirth, rule.endsAtAge))),
  };
}

/** Says whether a child born on this day is of compulsory school age on another day. */
export function isCompulsorySchoolAge(
  dateOfBirth: PlainDate,
  on: PlainDate,
  rule: SchoolAgeRule = STATUTORY_SCHOOL_AGE,
): boolean {
  const { startsOn, endsOn } = compulsorySchoolAge(dateOfBirth, rule);
  return on >= startsOn && on <= endsOn;
}

/** Says in words why a child is, or is not, of compulsory school age on a day. */
export function compulsorySchoolAgeReason(
  dateOfBirth: PlainDate,
  on: PlainDate,
  rule: SchoolAgeRule = STATUTORY_SCHOOL_AGE,
): string {
  const { startsOn, endsOn } = compulsorySchoolAge(dateOfBirth, rule);
  if (on < startsOn) return `Not yet of compulsory school age: it starts on ${dayInWords(startsOn)}.`;
  if (on > endsOn) return `Over compulsory school age: it ended on ${dayInWords(endsOn)}.`;
  return `Of compulsory school age from ${dayInWords(startsOn)} to ${dayInWords(endsOn)}.`;
}

/** The next day after this one on which the answer changes, or null when it no longer does. */
export function schoolAgeChangesOn(
  dateOfBirth: PlainDate,
  on: PlainDate,
  rule: SchoolAgeRule = STATUTORY_SCHOOL_AGE,
): PlainDate | null {
  const { startsOn, endsOn } = compulsorySchoolAge(dateOfBirth, rule);
  if (on < startsOn) return startsOn;
  return on <= endsOn ? addDays(endsOn, 1) : null;
}
