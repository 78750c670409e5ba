import { AgendaItemState, DecisionBasis, MeetingState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { RuleCode } from "../rules.js";
import { AGENDA_ITEM_MOVES, MEETING_MOVES, mayMove } from "../transitions.js";
import { isSettled } from "./agenda.js";
import { isAttendanceRecorded, isChairPresent, isFilled, type SeatAttendance } from "./attendance.js";

/** Somebody at the table who does not agree with a decision, and what they said. */
export interface Dissent {
  readonly seatId: string;
  readonly words: string;
}

/** What recording the panel's decision about a child rests on. */
export interface DecisionFacts {
  readonly meetingState: MeetingState;
  readonly itemState: AgendaItemState;
  readonly text: string;
  readonly hasLeadService: boolean;
  readonly basis: DecisionBasis;
  readonly dissents: readonly Dissent[];
  readonly attendance: readonly (SeatAttendance & { readonly seatId: string })[];
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

/** Decides whether the panel's decision about a child may be recorded, and how it was come to (AFC-106, AFC-108, AFC-120). */
export function decideDecision(facts: DecisionFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== MeetingState.IN_SESSION) return refuse("DECISION_NEEDS_OPEN_MEETING");
  if (!mayMove(AGENDA_ITEM_MOVES, facts.itemState, AgendaItemState.DISCUSSED)) return refuse("ITEM_ALREADY_DISCUSSED");
  if (facts.text.trim() === "") return refuse("DECISION_NEEDS_TEXT");
  if (!facts.hasLeadService) return refuse("DECISION_NEEDS_LEAD_SERVICE");
  const isChairs = facts.basis === DecisionBasis.CHAIR;
  return isChairs && !isChairPresent(facts.attendance) ? refuse("CHAIR_DECISION_NEEDS_CHAIR") : decideDissents(facts);
}

/** Dissent is whose it is: of a seat that is filled at this meeting, once, in words. */
function decideDissents(facts: Pick<DecisionFacts, "dissents" | "attendance">): Decision {
  const seats = facts.dissents.map(({ seatId }) => seatId);
  if (facts.dissents.some(({ words }) => words.trim() === "")) return refuse("DISSENT_NEEDS_WORDS");
  if (new Set(seats).size < seats.length) return refuse("DISSENT_ONCE_A_SEAT");
  const here = new Set(facts.attendance.filter(isFilled).map(({ seatId }) => seatId));
  return seats.every((seatId) => here.has(seatId)) ? allow : refuse("DISSENT_OF_SOMEBODY_PRESENT");
}

/** Decides whether a child may be made the one that is discussed, which everybody at the meeting then sees (AFC-110). */
export function decideDiscussing(facts: { readonly meetingState: MeetingState }): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  return facts.meetingState === MeetingState.IN_SESSION ? allow : refuse("MEETING_NOT_IN_SESSION");
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
  if (!mayMove(AGENDA_ITEM_MOVES, facts.itemState, AgendaItemState.DEFERRED)) return refuse("TRANSITION_NOT_ALLOWED");
  return facts.reason.trim() === "" ? refuse("REASON_REQUIRED") : allow;
}

/** Decides whether a meeting may be opened: circulated, not before its day, and one at a time (AFC-121). */
export function decideOpening(facts: OpeningFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  const mayOpen = mayMove(MEETING_MOVES, facts.meetingState, MeetingState.IN_SESSION);
  if (!mayOpen || facts.today < facts.heldOn) return refuse("MEETING_NOT_OPENABLE");
  return facts.isAnotherInSession === true ? refuse("MEETING_ANOTHER_IN_SESSION") : allow;
}

/** Names everything that still stands in the way of closing a meeting; nothing when it may be closed (AFC-108, AFC-127). */
export function decideClosing(facts: ClosingFacts): { readonly blockers: readonly RuleCode[] } {
  if (facts.meetingState === MeetingState.CLOSED) return { blockers: ["MEETING_CLOSED_IS_LOCKED"] };
  if (!mayMove(MEETING_MOVES, facts.meetingState, MeetingState.CLOSED)) return { blockers: ["MEETING_NOT_IN_SESSION"] };
  const blockers: RuleCode[] = [];
  if (!isAttendanceRecorded(facts.attendance)) blockers.push("MEETING_ATTENDANCE_MISSING");
  if (facts.items.some(({ state }) => !isSettled(state))) blockers.push("MEETING_ITEMS_UNSETTLED");
  if (facts.undecidedRemovals > 0) blockers.push("MEETING_REMOVALS_UNDECIDED");
  return { blockers };
}
