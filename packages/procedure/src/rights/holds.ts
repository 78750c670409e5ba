import { HoldReason } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** Decides whether a hold may be placed by hand: for a reason of its own, and in words; that of a request places itself. */
export function decideHold(reason: HoldReason, words: string): Decision {
  if (reason === HoldReason.SUBJECT_ACCESS) return refuse("HOLD_PLACES_ITSELF");
  return words.trim() === "" ? refuse("HOLD_NEEDS_WORDS") : allow;
}

/** Decides whether a hold may be lifted: while it stands, not while its request is open, and with the reason. */
export function decideLiftingHold(hold: { isLifted: boolean; isRequestOpen: boolean }, reason: string): Decision {
  if (hold.isLifted) return refuse("HOLD_LIFTED_ALREADY");
  if (hold.isRequestOpen) return refuse("HOLD_OF_OPEN_REQUEST");
  return reason.trim() === "" ? refuse("HOLD_NEEDS_WORDS") : allow;
}
