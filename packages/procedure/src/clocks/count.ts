import type { HalfTerm, SchoolCalendar } from "../calendar/school-calendar.js";
import { halfTermOf, whyNotSchoolDay } from "../calendar/school-days.js";
import { Unit } from "../codes.js";
import { addDays, addMonths, daysBetween, type PlainDate, weekday } from "../days/plain-date.js";
import { type DayNotCounted, whyNotWorking } from "../days/working-days.js";
import { whyNotKnown } from "./known-days.js";

/** So many of a unit. */
export interface Span {
  readonly amount: number;
  readonly unit: Unit;
}

/** From a day on nothing is counted: the clock is paused until somebody resumes it, or the absence is over. */
export interface CountStop {
  readonly from: PlainDate;
  readonly kind: "PAUSED" | "ABSENCE_OVER";
  readonly why: string;
}

/** What a count is made on. */
export interface Counting {
  readonly calendar: SchoolCalendar;
  /** The day of the start is day 1; otherwise counting begins on the next day. */
  readonly countsStart: boolean;
  /** Why a day that would count does not, because the clock was paused or the absence authorised; null when it counts. */
  readonly whyNot: (day: PlainDate) => string | null;
  readonly stop: CountStop | null;
}

/** A day reached by counting forward, with every day on the way that was counted or, though no weekend, was not. */
export interface Count {
  readonly span: Span;
  readonly startedOn: PlainDate;
  /** How many days make up the span. */
  readonly days: number;
  /** The last day of the span; null when it cannot be told. */
  readonly on: PlainDate | null;
  readonly counted: readonly PlainDate[];
  readonly notCounted: readonly DayNotCounted[];
  readonly stop: CountStop | null;
  /** Which dates are not known, in words; null when they are. */
  readonly unknown: string | null;
}

const DAYS_IN_A_WEEK = 7;
/** Units of which single days are counted and named. */
const DAY_UNITS: readonly Unit[] = [Unit.SCHOOL_DAY, Unit.WORKING_DAY, Unit.WORKING_HOUR, Unit.CALENDAR_DAY];

/** Says whether the days of a unit are counted one by one, so that there is a day 14 of 20. */
export function isCountedInDays(unit: Unit): boolean {
  return DAY_UNITS.includes(unit);
}

/** Counts a span forward from a day. */
export function countForward(startedOn: PlainDate, span: Span, counting: Counting): Count {
  const begun = { span, startedOn, counted: [], notCounted: [], stop: null };
  if (span.unit === Unit.IMMEDIATE) return { ...begun, days: 0, on: startedOn, unknown: null };
  if (span.unit === Unit.MEETING)
    return { ...begun, days: 0, on: null, unknown: "It falls at the next panel meeting." };
  const days = daysOf(startedOn, span, counting);
  if (days === null) {
    const unknown = whyNotKnown(
      addDays(lastDayOfTerms(counting.calendar) ?? startedOn, 1),
      span.unit,
      counting.calendar,
    );
    return { ...begun, days: 0, on: null, unknown };
  }
  return { span, startedOn, days, ...walk(startedOn, days, span.unit, counting) };
}

/** How many days a span is; null when the term dates do not reach that far. */
function daysOf(startedOn: PlainDate, { amount, unit }: Span, { calendar, countsStart }: Counting): number | null {
  if (unit === Unit.WORKING_HOUR) return Math.ceil(amount / calendar.hoursADay);
  if (unit === Unit.WEEK) return amount * DAYS_IN_A_WEEK;
  if (unit === Unit.MONTH) return daysBetween(startedOn, addMonths(startedOn, amount));
  if (unit !== Unit.HALF_TERM && unit !== Unit.TERM) return amount;
  const ends = (unit === Unit.TERM ? termEnds : halfTermEnds)(calendar.halfTerms);
  const end = ends.filter((day) => day >= startedOn)[amount - 1];
  return end === undefined ? null : daysBetween(startedOn, end) + (countsStart ? 1 : 0);
}

function halfTermEnds(halfTerms: readonly HalfTerm[]): readonly PlainDate[] {
  return halfTerms.map(({ endsOn }) => endsOn);
}

function termEnds(halfTerms: readonly HalfTerm[]): readonly PlainDate[] {
  return halfTerms.filter(({ term }, place) => halfTerms[place + 1]?.term !== term).map(({ endsOn }) => endsOn);
}

function lastDayOfTerms({ halfTerms }: SchoolCalendar): PlainDate | undefined {
  return halfTerms.at(-1)?.endsOn;
}

type Walk = Pick<Count, "on" | "counted" | "notCounted" | "stop" | "unknown">;

function walk(startedOn: PlainDate, days: number, unit: Unit, { calendar, countsStart, whyNot, stop }: Counting): Walk {
  const counted: PlainDate[] = [];
  const notCounted: DayNotCounted[] = [];
  const sofar = { counted, notCounted, stop: null, unknown: null };
  for (let day = addDays(startedOn, countsStart ? 0 : 1); counted.length < days; day = addDays(day, 1)) {
    if (stop !== null && day >= stop.from) return { ...sofar, on: null, stop };
    const unknown = whyNotKnown(day, unit, calendar);
    if (unknown !== null) return { ...sofar, on: null, unknown };
    const calendarSays = whyNotInUnit(day, unit, calendar);
    const why = calendarSays ?? whyNot(day);
    if (why === null) counted.push(day);
    else if (calendarSays === null || weekday(day) <= 5) notCounted.push({ on: day, why });
  }
  return { ...sofar, on: counted.at(-1) ?? startedOn };
}

/** Why the calendar does not count a day, in words; null when it does. A bank holiday out of term is just school holiday. */
function whyNotInUnit(day: PlainDate, unit: Unit, calendar: SchoolCalendar): string | null {
  if (unit === Unit.SCHOOL_DAY) return halfTermOf(day, calendar) ? whyNotSchoolDay(day, calendar) : "school holiday";
  return unit === Unit.WORKING_DAY || unit === Unit.WORKING_HOUR ? whyNotWorking(day, calendar.office) : null;
}
