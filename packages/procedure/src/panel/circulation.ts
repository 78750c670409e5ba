import { MeetingState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { MEETING_MOVES, mayMove } from "../transitions.js";
import { isLateToCirculate } from "./meeting-cycle.js";

/** What circulating register and agenda rests on. */
export interface CirculationFacts {
  readonly meetingState: MeetingState;
  readonly hasBeenCirculated: boolean;
  readonly agendaDueOn: PlainDate;
  readonly today: PlainDate;
  /** The chair's agreement, with a reason, is on record. */
  readonly lateAgreed: boolean;
}

function decideStage(facts: Pick<CirculationFacts, "meetingState" | "hasBeenCirculated">): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.hasBeenCirculated || facts.meetingState === MeetingState.CIRCULATED) {
    return refuse("CIRCULATION_ALREADY_MADE");
  }
  return mayMove(MEETING_MOVES, facts.meetingState, MeetingState.CIRCULATED) ? allow : refuse("CIRCULATION_NOT_DRAFT");
}

/** Decides whether the register and agenda may be circulated now (AFC-121, AFC-122, R5). */
export function decideCirculation(facts: CirculationFacts): Decision {
  const stage = decideStage(facts);
  if (!stage.allowed) return stage;
  if (isLateToCirculate(facts, facts.today) && !facts.lateAgreed) return refuse("CIRCULATION_LATE_NEEDS_CHAIR");
  return allow;
}

/** Decides whether the chair may agree a late circulation: only when it is late, and with a reason (AFC-121, Q22). */
export function decideLateAgreement(
  facts: Omit<CirculationFacts, "lateAgreed"> & { readonly reason: string },
): Decision {
  const stage = decideStage(facts);
  if (!stage.allowed) return stage;
  if (!isLateToCirculate(facts, facts.today)) return refuse("CIRCULATION_NOT_LATE");
  return facts.reason.trim() === "" ? refuse("REASON_REQUIRED") : allow;
}
