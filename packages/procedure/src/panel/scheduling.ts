import { MeetingState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { PlainDate } from "../plain-date.js";
import { MEETING_MOVES, mayMove } from "../transitions.js";
import { type Calendar, isInCalendar, isWorkingDay } from "../working-days.js";

/** What planning or moving a meeting rests on. */
export interface SchedulingFacts {
  readonly heldOn: PlainDate;
  readonly today: PlainDate;
  /** The days of the other meetings that are not cancelled. */
  readonly daysTaken: readonly PlainDate[];
  readonly calendar: Calendar;
}

/** Decides whether a meeting may be held on a day (AFC-105, Q15). */
export function decideScheduling(facts: SchedulingFacts): Decision {
  if (facts.heldOn < facts.today) return refuse("MEETING_IN_PAST");
  if (!isInCalendar(facts.heldOn, facts.calendar)) return refuse("MEETING_BEYOND_CALENDAR");
  if (!isWorkingDay(facts.heldOn, facts.calendar)) return refuse("MEETING_NOT_WORKING_DAY");
  if (facts.daysTaken.includes(facts.heldOn)) return refuse("MEETING_DAY_TAKEN");
  return allow;
}

/** Decides whether a meeting may still be moved or cancelled: not once the panel sits (Q39). */
export function decideChangingMeeting(state: MeetingState): Decision {
  if (state === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  return mayMove(MEETING_MOVES, state, MeetingState.CANCELLED) ? allow : refuse("TRANSITION_NOT_ALLOWED");
}
