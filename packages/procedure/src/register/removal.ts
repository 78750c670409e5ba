import { EntryStatus, MeetingState, RemovalState, Role } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { isInList, type PackCode } from "../pack/pack.js";
import { isAttendanceRecorded, isChairPresent, type SeatAttendance } from "../panel/attendance.js";
import { isOwnProposal } from "../permissions/matrix.js";
import type { RuleCode } from "../rules.js";
import { mayMove, REMOVAL_MOVES, statesUnderWay } from "../transitions.js";

/** What proposing a removal rests on. */
export interface ProposalFacts {
  readonly entryStatus: EntryStatus;
  readonly outcome: string;
  readonly outcomes: readonly PackCode[];
  readonly reason: string;
}

/** Decides whether a removal may be proposed (AFC-23, Q18, Q42). */
export function decideProposal(facts: ProposalFacts): Decision {
  if (facts.entryStatus === EntryStatus.REMOVAL_PROPOSED) return refuse("REMOVAL_ALREADY_PROPOSED");
  if (facts.entryStatus === EntryStatus.ADDED) return refuse("REMOVAL_NOT_ACTIVE");
  if (facts.entryStatus !== EntryStatus.ACTIVE) return refuse("ENTRY_NOT_EDITABLE");
  if (!isInList(facts.outcomes, facts.outcome)) return refuse("NOT_IN_PACK");
  return facts.reason.trim() === "" ? refuse("REMOVAL_REASON_REQUIRED") : allow;
}

/** What the panel's decision on a removal rests on. */
export interface RemovalDecisionFacts {
  readonly removalState: RemovalState;
  /** The state of the meeting on whose agenda the removal is; null when it is on none. */
  readonly meetingState: MeetingState | null;
  readonly attendance: readonly SeatAttendance[];
}

/** Decides whether the panel may decide a removal: on the agenda, in session, attendance stored, chair present (AFC-23, Q19, Q46). */
export function decideRemovalDecision(facts: RemovalDecisionFacts): Decision {
  if (isRemovalDecided(facts.removalState)) return refuse("REMOVAL_ALREADY_DECIDED");
  if (facts.meetingState === null || facts.removalState !== RemovalState.ON_AGENDA)
    return refuse("REMOVAL_NEEDS_PANEL");
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== MeetingState.IN_SESSION) return refuse("REMOVAL_NEEDS_OPEN_MEETING");
  if (!isAttendanceRecorded(facts.attendance)) return refuse("REMOVAL_NEEDS_ATTENDANCE");
  return isChairPresent(facts.attendance) ? allow : refuse("REMOVAL_NEEDS_CHAIR_PRESENT");
}

/** What approving a removal rests on. */
export interface ApprovalFacts {
  readonly removalState: RemovalState;
  readonly proposerId: string;
  readonly approverId: string;
  readonly approverRoles: readonly Role[];
  /** Open actions of the child that are neither completed, cancelled nor carried over. */
  readonly openActions: number;
}

/** Decides whether a removal may be approved: agreed by the panel, by a strategic lead who did not propose it (AFC-23, Q19). */
export function decideApproval(facts: ApprovalFacts): Decision {
  const rule = approvalRefusal(facts);
  return rule === null ? allow : refuse(rule);
}

function approvalRefusal(facts: ApprovalFacts): RuleCode | null {
  if (isFinished(facts.removalState)) return "REMOVAL_ALREADY_DECIDED";
  if (!mayMove(REMOVAL_MOVES, facts.removalState, RemovalState.APPROVED)) return "REMOVAL_NOT_PANEL_AGREED";
  if (!facts.approverRoles.includes(Role.STRATEGIC_LEAD)) return "REMOVAL_NEEDS_STRATEGIC_LEAD";
  if (isOwnProposal("approveRemoval", facts.proposerId, facts.approverId)) return "REMOVAL_NEEDS_SECOND_PERSON";
  return facts.openActions > 0 ? "REMOVAL_ACTIONS_OPEN" : null;
}

/** Decides whether the strategic lead may decline a removal the panel agreed, with a reason (Q19). */
export function decideDeclining(facts: {
  readonly removalState: RemovalState;
  readonly declinerRoles: readonly Role[];
  readonly reason: string;
}): Decision {
  if (isFinished(facts.removalState)) return refuse("REMOVAL_ALREADY_DECIDED");
  if (!mayMove(REMOVAL_MOVES, facts.removalState, RemovalState.DECLINED)) return refuse("REMOVAL_NOT_PANEL_AGREED");
  if (!facts.declinerRoles.includes(Role.STRATEGIC_LEAD)) return refuse("REMOVAL_NEEDS_STRATEGIC_LEAD");
  return facts.reason.trim() === "" ? refuse("REMOVAL_REASON_REQUIRED") : allow;
}

/** Decides whether a removal may be withdrawn: by its proposer, before the panel decides (Q19). */
export function decideWithdrawal(facts: {
  readonly removalState: RemovalState;
  readonly proposerId: string;
  readonly actorId: string;
}): Decision {
  if (!mayMove(REMOVAL_MOVES, facts.removalState, RemovalState.WITHDRAWN)) return refuse("REMOVAL_ALREADY_DECIDED");
  return facts.actorId === facts.proposerId ? allow : refuse("ONLY_PROPOSER_WITHDRAWS");
}

/** The status of the entry that follows from the state of its removal. */
export function entryStatusAfter(removalState: RemovalState): EntryStatus {
  if (removalState === RemovalState.APPROVED) return EntryStatus.REMOVED;
  return isFinished(removalState) ? EntryStatus.ACTIVE : EntryStatus.REMOVAL_PROPOSED;
}

function isFinished(state: RemovalState): boolean {
  return !REMOVALS_UNDER_WAY.includes(state);
}

/** The states of a removal that is under way: not approved, declined, refused or withdrawn. */
export const REMOVALS_UNDER_WAY = statesUnderWay<RemovalState>(REMOVAL_MOVES);

/** The states of a removal that the panel has still to decide. */
export const UNDECIDED_REMOVALS = REMOVALS_UNDER_WAY.filter((state) => !isRemovalDecided(state));

/** Says whether the panel has nothing more to decide about a removal (AFC-23, Q19). */
export function isRemovalDecided(state: RemovalState): boolean {
  return isFinished(state) || state === RemovalState.PANEL_AGREED;
}
