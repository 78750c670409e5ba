import type { PlainDate } from "../days/plain-date.js";
import type { Calendar } from "../days/working-days.js";

/** One half of a term, first to last day. */
export interface HalfTerm {
  readonly name: string;
  /** The term it is half of, such as "2026-27 autumn". */
  readonly term: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** When a school is open and an office works: everything a date is counted on. */
export interface SchoolCalendar {
  /** Bank holidays and the days the authority's offices are closed. */
  readonly office: Calendar;
  /** In order; a weekday outside them is not a school day. */
  readonly halfTerms: readonly HalfTerm[];
  /** Days within term on which this school is not open, each with why (INSET, closure). */
  readonly schoolClosures: Readonly<Record<string, string>>;
  /** Hours worked on a working day, Monday to Friday (Q7). */
  readonly hoursADay: number;
}
