import { type AgendaItemState, MeetingState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { isSettled } from "./agenda.js";

/** What is written together about a child while the panel sits. */
export const WritingField = { DECISION: "DECISION", DISCUSSION: "DISCUSSION" } as const;

/** One of WritingField. */
export type WritingField = (typeof WritingField)[keyof typeof WritingField];

/** What writing about a child in a meeting rests on. */
export interface WritingFacts {
  readonly meetingState: MeetingState;
  readonly itemState: AgendaItemState;
  readonly field: WritingField;
}

/** Says whether what was written there is settled: the decision is recorded, or the child is put off (AFC-108). */
export function isWritingSettled({ itemState, field }: Pick<WritingFacts, "itemState" | "field">): boolean {
  return field === WritingField.DECISION && isSettled(itemState);
}

/** Decides whether something may be written about a child now: while the panel sits, a decision until it is recorded (AFC-108). */
export function decideWriting(facts: WritingFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== MeetingState.IN_SESSION) return refuse("MEETING_NOT_IN_SESSION");
  return isWritingSettled(facts) ? refuse("WRITING_IS_SETTLED") : allow;
}
