import { MeetingState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** The stages at which a seat's holder is asked: the papers are out, or the panel sits (AFC-132). */
const IS_ASKED_AT: readonly MeetingState[] = [MeetingState.CIRCULATED, MeetingState.IN_SESSION];

/** Says whether whoever takes part in a meeting is asked to accept the confidentiality notice at this stage (AFC-132). */
export function asksForConfidentiality(meetingState: MeetingState): boolean {
  return IS_ASKED_AT.includes(meetingState);
}

/** Decides whether the notice of a meeting may be accepted: not of one that is not held (AFC-132). */
export function decideAcceptance(facts: { readonly meetingState: MeetingState }): Decision {
  return facts.meetingState === MeetingState.CANCELLED ? refuse("TRANSITION_NOT_ALLOWED") : allow;
}

/** Decides whether the papers of a meeting may be opened: once the notice is accepted (AFC-132). */
export function decideOpeningPapers(facts: { readonly mustAccept: boolean }): Decision {
  return facts.mustAccept ? refuse("CONFIDENTIALITY_NOT_ACCEPTED") : allow;
}
