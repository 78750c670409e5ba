import { Unit } from "../codes.js";
import { addDays, dayInWords, type PlainDate, partsOf, weekday, weekdayName } from "../days/plain-date.js";
import type { DayNotCounted } from "../days/working-days.js";
import type { Span } from "./count.js";

interface Run {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  SCHOOL_DAY: "school day",
  WORKING_DAY: "working day",
  WORKING_HOUR: "working hour",
  CALENDAR_DAY: "day",
  WEEK: "week",
  MONTH: "month",
  HALF_TERM: "half term",
  TERM: "term",
  IMMEDIATE: "at once",
  MEETING: "panel meeting",
};

/** A span in words, such as 10 school days. */
export function spanInWords({ amount, unit }: Span): string {
  if (unit === Unit.IMMEDIATE) return UNIT_WORDS[unit];
  return `${amount} ${UNIT_WORDS[unit]}${amount === 1 ? "" : "s"}`;
}

/** The days of a unit, in words, such as school days. */
export function daysOfUnit(unit: Unit): string {
  return `${unit === Unit.WORKING_HOUR ? UNIT_WORDS.WORKING_DAY : UNIT_WORDS[unit]}s`;
}

/** A day as a date is told, such as Mon 1 Feb 2027. */
export function dateInWords(day: PlainDate): string {
  return `${weekdayName(day).slice(0, 3)} ${shortDay(day)} ${partsOf(day).year}`;
}

/** A day without its year, such as 1 Feb. */
export function shortDay(day: PlainDate): string {
  return `${partsOf(day).day} ${monthOf(day)}`;
}

function monthOf(day: PlainDate): string {
  return (dayInWords(day).split(" ")[1] ?? "").slice(0, 3);
}

/** Days in words, next to each other as runs, the month once: 4–8, 11–15, 18–21 Jan. */
export function daysInWords(days: readonly PlainDate[]): string {
  const runs = runsOf(days, (day) => addDays(day, 1));
  return runs.map((run, place) => runInWords(run, runs[place + 1])).join(", ");
}

/** Days that were not counted, each run of the same reason once: 22 Jan, INSET; 15–19 Feb, school holiday. */
export function notCountedInWords(days: readonly DayNotCounted[]): string {
  const told: string[] = [];
  for (let at = 0; at < days.length; ) {
    const why = days[at]?.why ?? "";
    const other = days.findIndex((day, place) => place > at && day.why !== why);
    const alike = days.slice(at, other === -1 ? days.length : other).map(({ on }) => on);
    told.push(`${daysWithin(alike)}, ${why}`);
    at += alike.length;
  }
  return told.join("; ");
}

/** A weekend within days that are alike does not part them. */
function daysWithin(days: readonly PlainDate[]): string {
  const runs = runsOf(days, (day) => (weekday(day) === 5 ? addDays(day, 3) : addDays(day, 1)));
  return runs.map((run, place) => runInWords(run, runs[place + 1])).join(", ");
}

function runsOf(days: readonly PlainDate[], following: (day: PlainDate) => PlainDate): readonly Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && (following(last.until) === day || addDays(last.until, 1) === day)) {
      runs[runs.length - 1] = { from: last.from, until: day };
    } else runs.push({ from: day, until: day });
  }
  return runs;
}

function runInWords({ from, until }: Run, next: Run | undefined): string {
  const sharesMonth = next !== undefined && until.slice(0, 7) === next.from.slice(0, 7) && isOneMonth(next);
  const last = sharesMonth && from.slice(0, 7) === until.slice(0, 7) ? `${partsOf(until).day}` : shortDay(until);
  if (from === until) return last;
  return `${from.slice(0, 7) === until.slice(0, 7) ? partsOf(from).day : shortDay(from)}–${last}`;
}

function isOneMonth({ from, until }: Run): boolean {
  return from.slice(0, 7) === until.slice(0, 7);
}
