import type { Role, Unit } from "../codes.js";
import type { Condition } from "./condition.js";

/** Words that leave open what is meant, and how it was decided. */
export interface PackAmbiguity {
  readonly asPrinted: string;
  readonly decision: string;
  /** The other way to read it, shown beside the date (Q7). */
  readonly otherReading?: { readonly amount: number; readonly unit: Unit };
}

/** A condition that replaces a clock by a shorter one, or by "immediately" (M4). */
export interface FastTrack {
  readonly when: Condition;
  /** Null with IMMEDIATE, and where the document gives no figure: then a date and a reason are asked for (Q10). */
  readonly amount: number | null;
  readonly unit: Unit;
  /** Why it is shorter and who is told first, in words. */
  readonly says: string;
  readonly source: string;
}

/** What a clock is about. */
export const ClockScope = {
  /** One enquiry. */
  CASE: "CASE",
  /** The authority's year: reports, lists and readings that fall due by the calendar. */
  CALENDAR: "CALENDAR",
} as const;

/** One of ClockScope. */
export type ClockScope = (typeof ClockScope)[keyof typeof ClockScope];

/** Whether a clock binds somebody or says from when something is possible. */
export const ClockKind = {
  /** Somebody must have done something by the day; it can be breached. */
  DUTY: "DUTY",
  /** From the end of this day something may be done; it is never breached. */
  EARLIEST: "EARLIEST",
} as const;

/** One of ClockKind. */
export type ClockKind = (typeof ClockKind)[keyof typeof ClockKind];

/**
 * One clock of a procedure: start event, amount, unit, who owes what (requirements E3). An event is named by its code, or
 * by code and subject, as in FOLLOWED_UP:SUF-K7A, where two clocks wait for the same thing.
 */
export interface ClockRule {
  /** Such as CAM-K5; where a row of E3 holds two clocks, CAM-K8A and CAM-K8B. */
  readonly id: string;
  readonly title: string;
  readonly obligation: string;
  readonly scope: ClockScope;
  readonly kind: ClockKind;
  /** Event that starts it, as CODE or CODE:SUBJECT; the first one when there are several. Absent in the scope CALENDAR. */
  readonly start?: string;
  /** The clock runs only for cases where this holds. */
  readonly when?: Condition;
  /** Null where the document gives no figure: a date and a reason are asked for, case by case (Q10). */
  readonly amount: number | null;
  /** The longest of a range, such as 8 of 6 to 8 weeks: due from `amount`, breached after `max`. */
  readonly max?: number;
  readonly unit: Unit;
  /** The day of the start event is day 1 and the duty falls at the end of day N (absence clocks). */
  readonly countsStart?: boolean;
  /** Only days of unauthorised absence count (Q6). */
  readonly counts?: "UNAUTHORISED_ABSENCE";
  /** The document gives two figures: the earlier date binds (Q4). */
  readonly orSooner?: { readonly amount: number; readonly unit: Unit };
  /** Starts anew each time it is met (reviews, audits). */
  readonly repeats?: boolean;
  /** In the scope CALENDAR with the unit MONTH and amount 12: month and day (MM-DD) it falls due on. */
  readonly fallsOn?: string;
  readonly owner: Role;
  /** Who owes it, in the authority's words. */
  readonly ownerWords: string;
  /** Events that meet it, as CODE or CODE:SUBJECT; the first one after the start counts. */
  readonly metBy: readonly string[];
  /** Events after which it no longer matters. DIED and CLOSED end every clock. */
  readonly endedBy?: readonly string[];
  readonly fastTracks?: readonly FastTrack[];
  readonly ambiguity?: PackAmbiguity;
  readonly source: string;
}
