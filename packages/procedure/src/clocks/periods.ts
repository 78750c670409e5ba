import type { HalfTerm, SchoolCalendar } from "../calendar/school-calendar.js";
import { Unit } from "../codes.js";
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  daysBetween,
  type PlainDate,
  partsOf,
  plainDate,
  weekday,
} from "../days/plain-date.js";
import { isWorkingDay } from "../days/working-days.js";
import type { ClockRule } from "../pack/clock-rule.js";

/** A stretch of the calendar within which a duty is done once, and the day it is due. */
export interface Period {
  readonly from: PlainDate;
  readonly dueOn: PlainDate;
}

const DAYS_IN_A_WEEK = 7;
const WORKING_WEEK = 5;
const MONTHS_IN_A_YEAR = 12;
const FIRST_MONTH_OF_THE_SCHOOL_YEAR = 9;

/** The period of a calendar duty that a day is in; null where the term dates do not say. Counted from a day the document names. */
export function periodAt(rule: ClockRule, day: PlainDate, calendar: SchoolCalendar, since: PlainDate): Period | null {
  const amount = Math.max(rule.amount ?? 1, 1);
  if (rule.fallsOn !== undefined) return yearUntil(rule.fallsOn, day);
  if (rule.unit === Unit.WEEK) return weeks(amount, day, calendar, since);
  if (rule.unit === Unit.MONTH) return months(amount, day);
  if (rule.unit === Unit.HALF_TERM) return between(everyNth(calendar.halfTerms, amount), day);
  if (rule.unit === Unit.TERM) return between(everyNth(lastHalves(calendar.halfTerms), amount), day);
  return null;
}

/** A year up to a month and day. */
function yearUntil(fallsOn: string, day: PlainDate): Period {
  const { year } = partsOf(day);
  const thisYear = onDay(fallsOn, year);
  const dueOn = thisYear >= day ? thisYear : onDay(fallsOn, year + 1);
  return { from: addDays(onDay(fallsOn, partsOf(dueOn).year - 1), 1), dueOn };
}

function onDay(monthAndDay: string, year: number): PlainDate {
  return addYears(plainDate(`2024-${monthAndDay}`), year - 2024);
}

/** Whole weeks, due on the last working day of the last one. */
function weeks(amount: number, day: PlainDate, { office }: SchoolCalendar, since: PlainDate): Period {
  const first = mondayOf(since);
  const length = amount * DAYS_IN_A_WEEK;
  const from = addDays(first, Math.floor(daysBetween(first, day) / length) * length);
  const last = addDays(from, length - DAYS_IN_A_WEEK);
  const workingWeek = Array.from({ length: WORKING_WEEK }, (_, place) => addDays(last, place));
  const dueOn = workingWeek.findLast((on) => isWorkingDay(on, office)) ?? addDays(last, WORKING_WEEK - 1);
  return { from, dueOn };
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekday(day));
}

/** Months of the school year, which begins in September, due on the last day. */
function months(amount: number, day: PlainDate): Period {
  const { year, month } = partsOf(day);
  const intoYear = (month - FIRST_MONTH_OF_THE_SCHOOL_YEAR + MONTHS_IN_A_YEAR) % MONTHS_IN_A_YEAR;
  const from = addMonths(dayOf(year, month, 1), -(intoYear % amount));
  return { from, dueOn: addDays(addMonths(from, amount), -1) };
}

function lastHalves(halfTerms: readonly HalfTerm[]): readonly HalfTerm[] {
  return halfTerms.filter(({ term }, place) => halfTerms[place + 1]?.term !== term);
}

function everyNth(halfTerms: readonly HalfTerm[], amount: number): readonly HalfTerm[] {
  return halfTerms.filter((_, place) => (place + 1) % amount === 0);
}

/** From the day after one end to the next end. */
function between(ends: readonly HalfTerm[], day: PlainDate): Period | null {
  const place = ends.findIndex(({ endsOn }) => endsOn >= day);
  const end = ends[place];
  if (end === undefined) return null;
  const before = ends[place - 1];
  return { from: before ? addDays(before.endsOn, 1) : end.startsOn, dueOn: end.endsOn };
}
