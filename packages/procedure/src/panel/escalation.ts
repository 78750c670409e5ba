import { ActionState, EscalationState, type Role } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { PackEscalationLevel } from "../pack/pack.js";
import { mayEscalateTo } from "../permissions/relations.js";
import { ESCALATION_MOVES, mayMove } from "../transitions.js";

/** What escalating an action rests on. */
export interface EscalationFacts {
  readonly actionState: ActionState;
  readonly isOutstanding: boolean;
  /** The code of the level asked for. */
  readonly level: string;
  /** The codes of the levels this action has been escalated to before. */
  readonly earlierLevels: readonly string[];
  readonly ladder: readonly PackEscalationLevel[];
  readonly roles: readonly Role[];
  readonly toWhom: string;
  readonly reason: string;
  readonly replyBy: PlainDate | null;
  readonly today: PlainDate;
}

function isHigher(level: PackEscalationLevel, facts: EscalationFacts): boolean {
  const earlier = facts.ladder.filter(({ code }) => facts.earlierLevels.includes(code));
  return earlier.every(({ rank }) => level.rank > rank);
}

/** Decides whether an action may be escalated to a level of the ladder (AFC-119, AFC-124, Q20, Q21). */
export function decideEscalation(facts: EscalationFacts): Decision {
  if (facts.actionState !== ActionState.OPEN) return refuse("ACTION_NOT_OPEN");
  if (!facts.isOutstanding) return refuse("ESCALATION_NOT_OUTSTANDING");
  const level = facts.ladder.find(({ code }) => code === facts.level);
  if (level === undefined) return refuse("NOT_IN_PACK");
  if (!mayEscalateTo(facts.roles, level)) return refuse("NOT_PERMITTED");
  if (!isHigher(level, facts)) return refuse("ESCALATION_LEVEL_NOT_HIGHER");
  if (facts.toWhom.trim() === "" || facts.reason.trim() === "") return refuse("ESCALATION_NEEDS_REASON");
  return facts.replyBy !== null && facts.replyBy < facts.today ? refuse("ESCALATION_REPLY_IN_PAST") : allow;
}

/** Decides whether an escalation may be answered: once, and in words (AFC-119). */
export function decideAnswer(facts: { readonly state: EscalationState; readonly answer: string }): Decision {
  if (facts.state === EscalationState.STEP) return refuse("ESCALATION_IS_A_STEP");
  if (!mayMove(ESCALATION_MOVES, facts.state, EscalationState.ANSWERED)) return refuse("ESCALATION_ALREADY_ANSWERED");
  return facts.answer.trim() === "" ? refuse("ESCALATION_NEEDS_ANSWER") : allow;
}

/** The rungs at which an escalation has reached a role: the rung the pack names by that role, and the higher ones (AFC-124). */
export function levelsReaching(role: Role, ladder: readonly PackEscalationLevel[]): readonly string[] {
  const rung = ladder.find(({ code }) => code === role);
  return rung === undefined ? [] : ladder.filter(({ rank }) => rank >= rung.rank).map(({ code }) => code);
}
