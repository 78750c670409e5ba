import type { ClockState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import type { ClockRule, FastTrack } from "../pack/clock-rule.js";

/** One clock of one case, worked out for a day. */
export interface Deadline {
  readonly rule: ClockRule;
  /** Version of the procedure that was in force when the clock started; it goes on being judged by it. */
  readonly packVersion: string;
  /** 1, or the how-manieth time for a clock that repeats. */
  readonly occurrence: number;
  readonly state: ClockState;
  readonly startedOn: PlainDate;
  /** Null when a date must be set by a person, or when the term dates are not known that far. */
  readonly dueOn: PlainDate | null;
  /** Last day of a range such as 6 to 8 weeks; equal to `dueOn` where there is no range. */
  readonly latestOn: PlainDate | null;
  /** The date without a fast track or a sooner figure; equal to `dueOn` where there is none. */
  readonly ordinarilyDueOn: PlainDate | null;
  /** The date by the other reading of an ambiguous figure (Q7). */
  readonly otherReadingOn: PlainDate | null;
  readonly metOn: PlainDate | null;
  readonly fastTrack: FastTrack | null;
  /** A person must set a date and say why (Q10). */
  readonly needsDate: boolean;
  /** How many units have been counted so far; null for units that are not counted in days. */
  readonly counted: number | null;
  /** How the date came about, day by day, in words. */
  readonly explanation: string;
}
