import { MeetingState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** What issuing a supplement to circulated papers rests on. */
export interface SupplementFacts {
  readonly meetingState: MeetingState;
  /** The child's line differs from what the papers of this meeting said last. */
  readonly hasNews: boolean;
  readonly reason: string;
}

/** Decides whether a corrected line goes into a supplement: after circulation, before the panel sits, and only with news (AFC-121, AFC-122). */
export function decideSupplement(facts: SupplementFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== MeetingState.CIRCULATED) return refuse("SUPPLEMENT_NEEDS_CIRCULATION");
  if (facts.reason.trim() === "") return refuse("REASON_REQUIRED");
  return facts.hasNews ? allow : refuse("SUPPLEMENT_NOTHING_NEW");
}
