import { allow, type Decision, refuse } from "../decision.js";

/** An unusual access that somebody has looked into. */
export interface UnusualAnswer {
  /** Whose access it was. */
  readonly aboutId: string;
  readonly actorId: string;
  readonly isAnswered: boolean;
  readonly answer: string;
}

/** Decides whether it may be recorded what was learned: once, in words, and by nobody about themselves. */
export function decideUnusualAnswer({ aboutId, actorId, isAnswered, answer }: UnusualAnswer): Decision {
  if (aboutId === actorId) return refuse("UNUSUAL_IS_YOUR_OWN");
  if (isAnswered) return refuse("UNUSUAL_ALREADY_ANSWERED");
  return answer.trim() === "" ? refuse("UNUSUAL_NEEDS_WORDS") : allow;
}
