import { AttemptChannel, AttemptResult, EnquiryState, type Role, Side } from "../codes.js";
import { daysBetween, type PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { ChecklistRow, PackStep } from "../pack/enquiry-rules.js";
import { mayMove } from "../transitions.js";
import { ENQUIRY_MOVES } from "./moves.js";

/** What came of an attempt that reached the family or the child (CSP-03). */
export const REACHED: readonly AttemptResult[] = [AttemptResult.SPOKE_TO_FAMILY, AttemptResult.SAW_CHILD];

/** Numbers rung and addresses visited are written down whatever came of it (CAM-42). */
const ALWAYS_NAMED: readonly AttemptChannel[] = [AttemptChannel.CALL, AttemptChannel.VISIT];

/** Decides whether a search for a child may be opened: one at a time, and none for a child who has died (AFC-61, SUF-28, SUF-80). */
export function decideSearch(facts: { readonly isOpen: boolean; readonly hasDied: boolean }): Decision {
  if (facts.isOpen) return refuse("ENQUIRY_ALREADY_OPEN");
  return facts.hasDied ? refuse("CHILD_HAS_DIED") : allow;
}

/** Decides whether something can have happened on a day: not before it has come. */
export function decideHappened(on: PlainDate, today: PlainDate): Decision {
  return on > today ? refuse("DAY_NOT_YET") : allow;
}

/** Decides whether an enquiry may still be written on: not once it is closed (CSP-28). */
export function decideEnquiryWrite(state: EnquiryState): Decision {
  return state === EnquiryState.CLOSED ? refuse("ENQUIRY_IS_CLOSED") : allow;
}

/** Decides whether an enquiry may move from one state to another (E9). */
export function decideEnquiryMove(from: EnquiryState, to: EnquiryState): Decision {
  return mayMove(ENQUIRY_MOVES, from, to) ? allow : refuse("ENQUIRY_CANNOT_MOVE");
}

/** One attempt to reach a family, as it was entered. */
export interface AttemptFacts {
  readonly channel: AttemptChannel;
  readonly result: AttemptResult;
  /** Number, email address or address; empty when none was given. */
  readonly tried: string;
  readonly riskAssessment: string;
  readonly side: Side;
}

/** Decides whether an attempt is whole: what was tried, and for a visit by the authority the risks weighed (CAM-42, AFC-88). */
export function decideAttempt(facts: AttemptFacts): Decision {
  const { channel, result, side } = facts;
  const isNamed = ALWAYS_NAMED.includes(channel) || !REACHED.includes(result);
  if (isNamed && facts.tried === "") return refuse("ATTEMPT_NEEDS_NUMBER_OR_ADDRESS");
  const isVisit = channel === AttemptChannel.VISIT && side === Side.AUTHORITY;
  return isVisit && facts.riskAssessment === "" ? refuse("VISIT_NEEDS_RISK_ASSESSMENT") : allow;
}

/** Decides whether the days of an absence can be true (Q6). */
export function decideAbsence(facts: {
  readonly firstAbsentOn: PlainDate | null;
  readonly absenceEndedOn: PlainDate | null;
  readonly today: PlainDate;
}): Decision {
  const { firstAbsentOn, absenceEndedOn, today } = facts;
  if (firstAbsentOn !== null && firstAbsentOn > today) return refuse("DAY_NOT_YET");
  if (absenceEndedOn === null) return allow;
  if (firstAbsentOn === null || absenceEndedOn < firstAbsentOn) return refuse("ABSENCE_DAYS_IMPOSSIBLE");
  return decideHappened(absenceEndedOn, today);
}

/** Decides whether somebody may record a step of the pack, and whether all it asks for is there. */
export function decideStep(facts: {
  readonly step: PackStep;
  readonly roles: readonly Role[];
  readonly inWriting: boolean | null;
  readonly withWhom: string;
  readonly hasDocument: boolean;
}): Decision {
  const { step, inWriting, withWhom, hasDocument } = facts;
  if (!mayTakeStep(step, facts.roles)) return refuse("STEP_NOT_YOURS");
  const given = { IN_WRITING: inWriting !== null, WITH_WHOM: withWhom !== "", DOCUMENT: hasDocument };
  return (step.asks ?? []).every((asked) => given[asked]) ? allow : refuse("STEP_INCOMPLETE");
}

/** Says whether somebody with these roles may record a step of the pack. */
export function mayTakeStep(step: PackStep, roles: readonly Role[]): boolean {
  return step.by.some((role) => roles.includes(role));
}

/** Decides whether a check is whole: what it was, what came of it, and the risks weighed where the row asks (AFC-77…89). */
export function decideCheck(facts: {
  /** Null for a check of one's own, undefined when the procedure has no such row. */
  readonly row: ChecklistRow | null | undefined;
  readonly extraCheck: string;
  readonly outcome: string;
  readonly riskAssessment: string;
  readonly isDone: boolean;
}): Decision {
  const { row, isDone } = facts;
  if (row === undefined) return refuse("NOT_IN_PACK");
  if (row === null && facts.extraCheck === "") return refuse("CHECK_NEEDS_NAME");
  if (facts.outcome === "") return refuse("CHECK_NEEDS_OUTCOME");
  const asksRisks = isDone && row?.asksRiskAssessment === true;
  return asksRisks && facts.riskAssessment === "" ? refuse("VISIT_NEEDS_RISK_ASSESSMENT") : allow;
}

const ATTENDANCE_CODE = /^[A-Z#][0-9A-Z]?$/;
const MOST_AUTHORISED_DAYS = 100;

/** Decides whether days of absence can be authorised as they were given: in order, not endless, with an attendance code (Q6). */
export function decideAuthorisedDays(facts: {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly code: string;
}): Decision {
  const days = daysBetween(facts.from, facts.until);
  const isWhole = days >= 0 && days <= MOST_AUTHORISED_DAYS && ATTENDANCE_CODE.test(facts.code);
  return isWhole ? allow : refuse("AUTHORISED_DAYS_IMPOSSIBLE");
}

/** Decides whether a safeguarding concern may be raised or settled: always with the reason, and settled only where one stands. */
export function decideConcern(facts: {
  readonly stands: boolean;
  readonly isRaised: boolean;
  readonly reason: string;
}): Decision {
  if (facts.reason === "") return refuse("CONCERN_NEEDS_REASON");
  return facts.isRaised || facts.stands ? allow : refuse("CONCERN_NOT_THERE");
}
