import { allow, type Decision, refuse } from "../decision.js";

/** Decides whether a person may take a seat: nobody else holds it on that day (AFC-125). */
export function decideSeatHolding(facts: { readonly isTaken: boolean }): Decision {
  return facts.isTaken ? refuse("SEAT_TAKEN") : allow;
}

/** Decides whether a person's time in a seat may end: open actions are handed on in the same act (AFC-118, AFC-125). */
export function decideEndingSeat(facts: {
  readonly isHeld: boolean;
  readonly openActions: number;
  readonly handsActionsOn: boolean;
}): Decision {
  if (!facts.isHeld) return refuse("SEAT_EMPTY");
  return facts.openActions > 0 && !facts.handsActionsOn ? refuse("SEAT_ACTIONS_HANDED_ON") : allow;
}
