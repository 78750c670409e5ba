import { ClockState, Unit } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { Deadline } from "./deadline.js";
import type { Duty } from "./duties.js";

/** Says whether the document gives no figure here, so that a person sets the day (Q10). */
export function asksForDate({ rule, fastTrack }: Pick<Deadline, "rule" | "fastTrack">): boolean {
  const { amount, unit } = fastTrack ?? rule;
  return amount === null && unit !== Unit.IMMEDIATE;
}

/** Says whether a clock has neither been met nor ended. */
export function isOpenClock({ state }: Pick<Deadline, "state">): boolean {
  return state !== ClockState.MET && state !== ClockState.SUPERSEDED;
}

/** Decides whether clocks of an enquiry may be paused: one that runs, or all of them, never without a reason (M3). */
export function decidePause(clocks: readonly Deadline[], reason: string): Decision {
  if (!clocks.some(({ state }) => state === ClockState.RUNNING)) return refuse("CLOCK_NOT_RUNNING");
  return reason.trim() === "" ? refuse("CLOCK_NEEDS_REASON") : allow;
}

/** Decides whether clocks that are paused may run again. */
export function decideResume(clocks: readonly Deadline[], reason: string): Decision {
  if (!clocks.some(({ state }) => state === ClockState.PAUSED)) return refuse("CLOCK_NOT_PAUSED");
  return reason.trim() === "" ? refuse("CLOCK_NEEDS_REASON") : allow;
}

/** Decides whether a person may set the day of a clock: only where the document gives no figure, and with a reason (Q10). */
export function decideClockDate(
  clocks: readonly Deadline[],
  on: PlainDate,
  reason: string,
  today: PlainDate,
): Decision {
  if (!clocks.some((clock) => isOpenClock(clock) && asksForDate(clock))) return refuse("CLOCK_HAS_ITS_FIGURE");
  if (on < today) return refuse("CLOCK_DATE_IS_PAST");
  return reason.trim() === "" ? refuse("CLOCK_NEEDS_REASON") : allow;
}

/** Decides whether a duty of the calendar may be recorded as done: once for each time it falls due. */
export function decideDutyDone({ doneOn }: Pick<Duty, "doneOn">, on: PlainDate, today: PlainDate): Decision {
  if (doneOn !== null) return refuse("DUTY_IS_DONE");
  return on > today ? refuse("DAY_NOT_YET") : allow;
}
