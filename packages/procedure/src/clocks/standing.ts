import { ClockState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import type { CaseEvent } from "../enquiry/case-file.js";
import { ClockKind, type ClockRule } from "../pack/clock-rule.js";
import type { ClockDates } from "./clock-dates.js";
import { pausesOf } from "./happenings.js";
import type { ClockWorld } from "./world.js";

/** How a clock ended: met, or no longer needed. */
export interface End {
  readonly event: CaseEvent;
  readonly isMet: boolean;
}

/** Where a clock stands on a day, and the day it ended; null while it has not. */
export interface Standing {
  readonly state: ClockState;
  readonly metOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

/**
 * Where a clock stands. From when something is possible (EARLIEST) is never breached: it runs until its day has passed and
 * is then met by the day itself.
 */
export function standing(
  rule: ClockRule,
  dates: ClockDates,
  end: End | null,
  { today, events, file }: ClockWorld,
): Standing {
  const { dueOn, latestOn } = dates;
  if (rule.kind === ClockKind.EARLIEST && dueOn !== null && dueOn < (end?.event.on ?? today)) {
    return { state: ClockState.MET, metOn: dueOn, endedOn: dueOn };
  }
  if (end !== null) {
    const { on } = end.event;
    return end.isMet
      ? { state: ClockState.MET, metOn: on, endedOn: on }
      : { state: ClockState.SUPERSEDED, metOn: null, endedOn: on };
  }
  if (dueOn === null && dates.ordinary?.stop?.kind === "ABSENCE_OVER") {
    return { state: ClockState.SUPERSEDED, metOn: null, endedOn: file.absenceEndedOn };
  }
  const running = { metOn: null, endedOn: null };
  const pause = pausesOf(rule.id, events).find(({ until }) => until === null);
  if (pause !== undefined && (latestOn === null || latestOn >= pause.from))
    return { state: ClockState.PAUSED, ...running };
  const isBreached = rule.kind === ClockKind.DUTY && latestOn !== null && latestOn < today;
  return { state: isBreached ? ClockState.BREACHED : ClockState.RUNNING, ...running };
}
