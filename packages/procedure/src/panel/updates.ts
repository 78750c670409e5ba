import type { MeetingState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { type Calendar, isWorkingDay, nextWorkingDay } from "../days/working-days.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { Actor } from "../permissions/relations.js";
import { keepsRegister } from "../permissions/role-sight.js";
import { isMeetingOver } from "./scheduling.js";

/** What a service has sent since the last circulation (AFC-33, AFC-123, Q45). */
export const UpdateStanding = {
  UPDATED: "UPDATED",
  NOTHING_TO_REPORT: "NOTHING_TO_REPORT",
  PARTLY_UPDATED: "PARTLY_UPDATED",
  DRAFT_BEGUN: "DRAFT_BEGUN",
  NOTHING: "NOTHING",
} as const;

/** One of UpdateStanding. */
export type UpdateStanding = (typeof UpdateStanding)[keyof typeof UpdateStanding];

/** What tells how a service stands with its updates. */
export interface UpdateFacts {
  /** Its actions an update is awaited on: agreed before the last circulation, and not over by then. */
  readonly awaited: number;
  /** Those of them it has updated or completed since. */
  readonly heard: number;
  /** Actions somebody of it has begun to write about and not sent. */
  readonly drafts: number;
  readonly hasNilReturn: boolean;
}

/** How a service stands: an update on each of its actions, a nil return, or not heard yet (AFC-33, Q45). */
export function updateStanding({ awaited, heard, drafts, hasNilReturn }: UpdateFacts): UpdateStanding {
  if (awaited > 0 && heard >= awaited) return UpdateStanding.UPDATED;
  if (hasNilReturn) return UpdateStanding.NOTHING_TO_REPORT;
  if (drafts > 0) return UpdateStanding.DRAFT_BEGUN;
  return heard > 0 ? UpdateStanding.PARTLY_UPDATED : UpdateStanding.NOTHING;
}

/** Says whether a service counts as heard: it has updated each of its actions, or has nothing to report (AFC-33, Q45). */
export function isHeard(standing: UpdateStanding): boolean {
  return standing === UpdateStanding.UPDATED || standing === UpdateStanding.NOTHING_TO_REPORT;
}

/** What a nil return rests on. */
export interface NilReturnFacts {
  readonly actor: Actor;
  readonly serviceId: string;
  /** The services of the seats the actor holds today. */
  readonly seatServiceIds: readonly string[];
  /** The service has a seat on the panel. */
  readonly isOnPanel: boolean;
  readonly meetingState: MeetingState;
  /** It is the meeting in session or the next to be held. */
  readonly isNextMeeting: boolean;
  readonly outstanding: number;
  readonly hasNilReturn: boolean;
}

/** Decides whether a service may say that it has nothing to report for the next panel (AFC-33, Q45). */
export function decideNilReturn(facts: NilReturnFacts): Decision {
  if (!facts.isOnPanel) return refuse("NIL_RETURN_NO_SEAT");
  if (!mayReportNothing(facts)) return refuse("NIL_RETURN_NOT_YOURS");
  if (isMeetingOver(facts.meetingState)) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (!facts.isNextMeeting) return refuse("NIL_RETURN_NOT_THIS_FORTNIGHT");
  if (facts.outstanding > 0) return refuse("NIL_RETURN_ACTIONS_OUTSTANDING");
  return facts.hasNilReturn ? refuse("NIL_RETURN_ALREADY_MADE") : allow;
}

function mayReportNothing(facts: Pick<NilReturnFacts, "actor" | "serviceId" | "seatServiceIds">): boolean {
  return keepsRegister(facts.actor.roles) || facts.seatServiceIds.includes(facts.serviceId);
}

/** What reminding the owners of outstanding actions by hand rests on. */
export interface RemindingFacts {
  readonly meetingState: MeetingState;
  /** For each person who would be reminded, the day of the last reminder; null when there was none. */
  readonly lastRemindedOn: readonly (PlainDate | null)[];
  /** The officer has said that those who were reminded today are to be reminded again. */
  readonly again: boolean;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** Decides whether owners may be reminded by hand: of something, and nobody twice on one working day unless said so (AFC-109). */
export function decideReminding(facts: RemindingFacts): Decision {
  if (isMeetingOver(facts.meetingState)) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.lastRemindedOn.length === 0) return refuse("REMINDER_NOTHING_OUTSTANDING");
  const isDue = (day: PlainDate | null) => !isRemindedToday(day, facts.today, facts.calendar);
  return facts.again || facts.lastRemindedOn.some(isDue) ? allow : refuse("REMINDER_SENT_TODAY");
}

/** Says whether somebody's last reminder was on this working day; a weekend belongs to the working day after it. */
export function isRemindedToday(lastOn: PlainDate | null, today: PlainDate, calendar: Calendar): boolean {
  const workingDay = (day: PlainDate) => (isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar));
  return lastOn !== null && workingDay(lastOn) === workingDay(today);
}
