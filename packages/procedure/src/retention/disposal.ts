import { DisposalState, KeepUnit, Role } from "../codes.js";
import { addDays, addYears, type PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { mayMove, type TransitionTable } from "../transitions.js";
import type { KeepRule } from "./schedule.js";

/** The disposal of a record: done once two people approved it, or declined by either (Q26). */
export const DISPOSAL_MOVES = {
  PROPOSED: ["DECLINED", "DISPOSED"],
  DECLINED: [],
  DISPOSED: [],
} as const satisfies TransitionTable<DisposalState>;

/** What decides when a child's record may go. */
export interface LifeFacts {
  /** Null where no birthday counts. */
  dateOfBirth: PlainDate | null;
  /** Last day on which an entry or a search of the child ended; null while one is open, or when none ever was. */
  endedOn: PlainDate | null;
}

/** The first day on which something kept since a day may go. A time that began on 29 February ends on 1 March. */
export function keptUntil(since: PlainDate, { amount, unit }: KeepRule): PlainDate {
  return unit === KeepUnit.YEARS ? addYears(since, amount) : addDays(since, amount);
}

/** The first day on which a child's record may go: the later of the time after its end and the birthday; null while work is open. */
export function disposalDueOn(facts: LifeFacts, rule: KeepRule): PlainDate | null {
  if (facts.endedOn === null) return null;
  const after = keptUntil(facts.endedOn, rule);
  if (rule.untilAge === null || facts.dateOfBirth === null) return after;
  return [after, addYears(facts.dateOfBirth, rule.untilAge)].toSorted().at(-1) ?? after;
}

/** Facts a decision to dispose of a record rests on, as they are on the day. */
export interface DisposalFacts {
  isSigned: boolean;
  dueOn: PlainDate | null;
  today: PlainDate;
  isHeld: boolean;
}

/** Decides whether a record may go at all today: a signed schedule, its time over, and no hold. Asked again at every step. */
export function decideDisposable({ isSigned, dueOn, today, isHeld }: DisposalFacts): Decision {
  if (!isSigned) return refuse("RETENTION_NOT_SIGNED");
  if (isHeld) return refuse("DISPOSAL_HELD");
  return dueOn !== null && dueOn <= today ? allow : refuse("DISPOSAL_NOT_DUE");
}

/** Decides a proposal. A child who was looked after or has a plan needs the ground in words: other rules keep such records longer. */
export function decideDisposalProposal(
  facts: DisposalFacts & { isProposed: boolean; needsGround: boolean; ground: string },
): Decision {
  if (facts.isProposed) return refuse("DISPOSAL_ALREADY_PROPOSED");
  const disposable = decideDisposable(facts);
  if (!disposable.allowed) return disposable;
  return facts.needsGround && facts.ground === "" ? refuse("DISPOSAL_NEEDS_GROUND") : allow;
}

/** Who proposed a disposal, and who has approved it so far. */
export interface Approvals {
  state: DisposalState;
  proposedBy: string;
  leadApprovedBy: string | null;
  officerApprovedBy: string | null;
}

/** For whom somebody approves: the strategic lead, or the data protection officer; null where neither is theirs to give. */
export function approvalOf(
  approvals: Approvals,
  person: { personId: string; roles: readonly Role[] },
): "LEAD" | "OFFICER" | null {
  const { proposedBy, leadApprovedBy, officerApprovedBy } = approvals;
  if ([proposedBy, leadApprovedBy, officerApprovedBy].includes(person.personId)) return null;
  if (leadApprovedBy === null && person.roles.includes(Role.STRATEGIC_LEAD)) return "LEAD";
  return officerApprovedBy === null && person.roles.includes(Role.DATA_PROTECTION_OFFICER) ? "OFFICER" : null;
}

/** Decides an approval: open, still disposable, and by somebody who has neither proposed nor approved it. */
export function decideDisposalApproval(
  approvals: Approvals,
  person: { personId: string; roles: readonly Role[] },
  facts: DisposalFacts,
): Decision {
  if (!mayMove(DISPOSAL_MOVES, approvals.state, DisposalState.DISPOSED)) return refuse("DISPOSAL_NOT_OPEN");
  const disposable = decideDisposable(facts);
  if (!disposable.allowed) return disposable;
  return approvalOf(approvals, person) === null ? refuse("DISPOSAL_NEEDS_SECOND_PERSON") : allow;
}

/** Decides a refusal: open, and with the reason in words. */
export function decideDisposalDeclining(state: DisposalState, reason: string): Decision {
  if (!mayMove(DISPOSAL_MOVES, state, DisposalState.DECLINED)) return refuse("DISPOSAL_NOT_OPEN");
  return reason === "" ? refuse("DISPOSAL_REASON_REQUIRED") : allow;
}
