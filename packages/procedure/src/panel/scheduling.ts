import { MeetingState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { type Calendar, isInCalendar, isWorkingDay } from "../days/working-days.js";
import { allow, type Decision, refuse } from "../decision.js";
import { MEETING_MOVES, mayMove, statesLeadingTo } from "../transitions.js";

/** The stages of a meeting whose papers are not out. */
export const PREPARED_MEETINGS: readonly MeetingState[] = [MeetingState.SCHEDULED, MeetingState.AGENDA_DRAFT];

/** The stages of a meeting that is still to be held: it may be moved or cancelled. */
export const MEETINGS_TO_COME: readonly MeetingState[] = statesLeadingTo(MEETING_MOVES, MeetingState.CANCELLED);

/** The stages of a meeting that is over, or never was. */
export const MEETINGS_OVER: readonly MeetingState[] = [MeetingState.CLOSED, MeetingState.CANCELLED];

/** Says whether a meeting is being prepared: its papers are not out. */
export function isPrepared(state: MeetingState): boolean {
  return PREPARED_MEETINGS.includes(state);
}

/** Says whether a meeting is over, or was cancelled. */
export function isMeetingOver(state: MeetingState): boolean {
  return MEETINGS_OVER.includes(state);
}

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
