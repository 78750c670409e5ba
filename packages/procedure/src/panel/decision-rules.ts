import { AgendaItemState, MeetingState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { PlainDate } from "../plain-date.js";
import type { RuleCode } from "../rules.js";
import { isAttendanceRecorded, type SeatAttendance } from "./attendance.js";

/** What recording the panel's decision about a child rests on. */
export interface DecisionFacts {
  readonly meetingState: MeetingState;
  readonly itemState: AgendaItemState;
  readonly text: string;
  readonly hasLeadService: boolean;
}

/** What opening a meeting rests on. */
export interface OpeningFacts {
  readonly meetingState: MeetingState;
  readonly heldOn: PlainDate;
  readonly today: PlainDate;
  /** Another meeting was opened and has not been closed. */
  readonly isAnotherInSession?: boolean;
}

/** What closing a meeting rests on. */
export interface ClosingFacts {
  readonly meetingState: MeetingState;
  readonly items: readonly { readonly state: AgendaItemState }[];
  readonly attendance: readonly Pick<SeatAttendance, "state">[];
  /** Removals whose item was discussed here and which the panel has not yet decided. */
  readonly undecidedRemovals: number;
}

/** Decides whether the panel's decision about a child may be recorded (AFC-106, AFC-108). */
export function decideDecision(facts: DecisionFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== MeetingState.IN_SESSION) return refuse("DECISION_NEEDS_OPEN_MEETING");
  if (facts.itemState === AgendaItemState.DISCUSSED) return refuse("ITEM_ALREADY_DISCUSSED");
  if (facts.text.trim() === "") return refuse("DECISION_NEEDS_TEXT");
  return facts.hasLeadService ? allow : refuse("DECISION_NEEDS_LEAD_SERVICE");
}

/** Decides whether a child may be deferred to the next meeting, with a reason (AFC-106). */
export function decideDeferral(facts: {
  readonly meetingState: MeetingState;
  readonly itemState: AgendaItemState;
  readonly reason: string;
}): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== MeetingState.IN_SESSION) return refuse("DECISION_NEEDS_OPEN_MEETING");
  if (facts.itemState === AgendaItemState.DISCUSSED) return refuse("ITEM_ALREADY_DISCUSSED");
  if (facts.itemState === AgendaItemState.DEFERRED) return refuse("TRANSITION_NOT_ALLOWED");
  return facts.reason.trim() === "" ? refuse("REASON_REQUIRED") : allow;
}

/** Decides whether a meeting may be opened: circulated, not before its day, and one at a time (AFC-121). */
export function decideOpening(facts: OpeningFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  const isReady = facts.meetingState === MeetingState.CIRCULATED && facts.today >= facts.heldOn;
  if (!isReady) return refuse("MEETING_NOT_OPENABLE");
  return facts.isAnotherInSession === true ? refuse("MEETING_ANOTHER_IN_SESSION") : allow;
}

/** Names everything that still stands in the way of closing a meeting; nothing when it may be closed (AFC-108, AFC-127). */
export function decideClosing(facts: ClosingFacts): { readonly blockers: readonly RuleCode[] } {
  if (facts.meetingState === MeetingState.CLOSED) return { blockers: ["MEETING_CLOSED_IS_LOCKED"] };
  if (facts.meetingState !== MeetingState.IN_SESSION) return { blockers: ["MEETING_NOT_IN_SESSION"] };
  const blockers: RuleCode[] = [];
  if (!isAttendanceRecorded(facts.attendance)) blockers.push("MEETING_ATTENDANCE_MISSING");
  if (facts.items.some(({ state }) => !isSettled(state))) blockers.push("MEETING_ITEMS_UNSETTLED");
  if (facts.undecidedRemovals > 0) blockers.push("MEETING_REMOVALS_UNDECIDED");
  return { blockers };
}

function isSettled(state: AgendaItemState): boolean {
  return state === AgendaItemState.DISCUSSED || state === AgendaItemState.DEFERRED;
}
