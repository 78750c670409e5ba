import { DisputeState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { mayMove, type TransitionTable } from "../transitions.js";

/** A fact that somebody says is wrong: answered once (UK GDPR, article 16). */
export const DISPUTE_MOVES = {
  OPEN: ["CORRECTED", "REFUSED"],
  CORRECTED: [],
  REFUSED: [],
} as const satisfies TransitionTable<DisputeState>;

/** The records, and what each says, that somebody may say is wrong: what a parent reads on a page about their child. */
export const DISPUTABLE = {
  Child: {
    firstName: "First name",
    lastName: "Family name",
    formerNames: "Former names",
    dateOfBirth: "Date of birth",
    sex: "Sex",
    upn: "Unique pupil number",
    hasEhcp: "Education, health and care plan",
    isLookedAfter: "In the authority's care",
    isOnChildProtectionPlan: "Child protection plan",
  },
  RegisterEntry: {
    onRoll: "On the roll of a school",
    schoolId: "School",
    hoursPerWeek: "Hours of education a week",
    locationStatus: "Whether the child is located",
    responsibleTeam: "Responsible team",
    reason: "Reason for being on the register",
  },
  CaseNote: { text: "Case note" },
  SignsOfSafetyNote: {
    workingWell: "What is working well",
    concerns: "What we are concerned about",
    childView: "The child's view",
    parentView: "The parent's view",
    needsToHappen: "What needs to happen",
  },
} as const satisfies Record<string, Record<string, string>>;

/** The kind of record that is disputed. */
export type DisputedRecord = keyof typeof DISPUTABLE;

/** What a field is called, or null where the record has no such field to dispute. */
export function disputedLabel(record: string, field: string): string | null {
  const fields: Record<string, string> | undefined = Object.hasOwn(DISPUTABLE, record)
    ? DISPUTABLE[record as DisputedRecord]
    : undefined;
  return fields && Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** Notes are never written over: what is right stands beside them. */
export function isNeverWrittenOver(record: string): boolean {
  return record === "CaseNote" || record === "SignsOfSafetyNote";
}

/** Says whether the mark "Accuracy disputed" stands: from the day it is disputed, and for good where it was not corrected (ICO, right to rectification). */
export function isDisputed(state: DisputeState): boolean {
  return state !== DisputeState.CORRECTED;
}

/** Decides whether a dispute may be recorded: who says so, and what they say it should be. */
export function decideDispute(said: { saidBy: string; shouldBe: string }): Decision {
  return said.saidBy.trim() === "" || said.shouldBe.trim() === "" ? refuse("DISPUTE_NEEDS_WORDS") : allow;
}

/** Decides whether a dispute may be answered so: once, in words, and as corrected only when the record says something else now. */
export function decideDisputeAnswer(
  dispute: { state: DisputeState; record: string; saidThen: string | null; saysNow: string | null },
  answer: { state: DisputeState; words: string },
): Decision {
  if (!mayMove(DISPUTE_MOVES, dispute.state, answer.state)) return refuse("DISPUTE_ANSWERED");
  if (answer.words.trim() === "") return refuse("DISPUTE_ANSWER_NEEDS_REASON");
  const isUnchanged = !isNeverWrittenOver(dispute.record) && dispute.saidThen === dispute.saysNow;
  return answer.state === DisputeState.CORRECTED && isUnchanged ? refuse("DISPUTE_NOT_CORRECTED") : allow;
}

/** Decides whether somebody is told of the answer to a dispute: once it is answered, once each, and nobody who was given nothing (UK GDPR, article 19). */
export function decideRecipient(facts: { state: DisputeState; isInLog: boolean; isChosen: boolean }): Decision {
  if (facts.state === DisputeState.OPEN) return refuse("RECIPIENTS_AFTER_ANSWER");
  if (!facts.isInLog) return refuse("RECIPIENT_NOT_IN_LOG");
  return facts.isChosen ? refuse("RECIPIENT_CHOSEN") : allow;
}

/** Decides whether it may be recorded that somebody was told: once, how, and on a day since it was decided. */
export function decideTold(facts: {
  isTold: boolean;
  how: string;
  on: PlainDate;
  chosenOn: PlainDate;
  today: PlainDate;
}): Decision {
  if (facts.isTold) return refuse("RECIPIENT_TOLD");
  if (facts.on < facts.chosenOn || facts.on > facts.today) return refuse("RECIPIENT_TOLD_DAY");
  return facts.how === "" ? refuse("RECIPIENT_TOLD_NEEDS_WORDS") : allow;
}
