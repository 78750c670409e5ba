import { EnquiryState, EventCode } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { RuleCode } from "../rules.js";
import { mayMove } from "../transitions.js";
import { type CaseFile, eventsOf } from "./case-file.js";
import { decideClosure, followUpsOwed, isFollowUpClock } from "./closure.js";
import type { CaseWorld } from "./conditions.js";
import { ENQUIRY_MOVES } from "./moves.js";
import { type PackDecision, unlessUnmet } from "./pack-decision.js";
import { decideSearch } from "./search.js";

/**
 * Where an enquiry goes when it ends with an outcome: it is closed, or, where the procedure follows a found child up, it
 * waits as found until every follow-up is done (SUF-53, SUF-77).
 */
export function endsIn(
  outcomeCode: string,
  pack: Pick<ProcedurePack, "closure" | "clocks">,
  state: EnquiryState,
): typeof EnquiryState.FOUND | typeof EnquiryState.CLOSED {
  const outcome = pack.closure?.outcomes.find(({ code }) => code === outcomeCode);
  const isFollowed = outcome?.followedUp === true && pack.clocks.some(isFollowUpClock);
  return isFollowed && state !== EnquiryState.FOUND ? EnquiryState.FOUND : EnquiryState.CLOSED;
}

/**
 * Decides whether an enquiry may end with an outcome. A found child's follow-ups are asked for when the enquiry closes,
 * not when it first becomes found (SUF-53).
 */
export function decideOutcome(
  outcomeCode: string,
  pack: ProcedurePack,
  world: CaseWorld,
  state: EnquiryState,
): PackDecision {
  const decision = decideClosure(outcomeCode, pack, world);
  if (decision.allowed || endsIn(outcomeCode, pack, state) === EnquiryState.CLOSED) return decision;
  return unlessUnmet(decision.unmet.filter(({ code }) => code !== FOLLOW_UP_OWED));
}

const FOLLOW_UP_OWED: RuleCode = "FOLLOW_UP_OWED";

/** Decides whether an enquiry may end where it stands, with words that say where the child is (CAM-44). */
export function decideEnding(facts: {
  readonly state: EnquiryState;
  readonly next: EnquiryState;
  readonly note: string;
  /** A request to take the child off the roll that nobody has decided. */
  readonly hasOpenRequest: boolean;
}): Decision {
  if (!mayMove(ENQUIRY_MOVES, facts.state, facts.next)) return refuse("ENQUIRY_CANNOT_MOVE");
  if (facts.hasOpenRequest) return refuse("CLOSING_REQUEST_OPEN");
  return facts.note === "" ? refuse("CLOSING_NEEDS_NOTE") : allow;
}

/** Decides whether a review or audit is whole: a decision in words, on a day that has come (CAM-20, CAM-43, SUF-72). */
export function decideReview(facts: {
  readonly decision: string;
  readonly on: PlainDate;
  readonly today: PlainDate;
}): Decision {
  if (facts.decision === "") return refuse("REVIEW_NEEDS_DECISION");
  return facts.on > facts.today ? refuse("DAY_NOT_YET") : allow;
}

/** Decides whether a follow-up may be recorded: one that is owed, and with words when the child is out of education again (SUF-53). */
export function decideFollowUp(facts: {
  readonly ruleId: string;
  readonly state: EnquiryState;
  readonly pack: ProcedurePack;
  readonly world: CaseWorld;
  readonly stillInProvision: boolean;
  readonly note: string;
}): Decision {
  const owed = facts.state === EnquiryState.FOUND ? followUpsOwed(facts.pack, facts.world) : [];
  if (!owed.some(({ id }) => id === facts.ruleId)) return refuse("FOLLOW_UP_NOT_OWED");
  return !facts.stillInProvision && facts.note === "" ? refuse("FOLLOW_UP_NEEDS_NOTE") : allow;
}

/** Decides whether a hand-over to another authority is whole (CAM-45). */
export function decideHandover(facts: {
  readonly authority: string;
  readonly on: PlainDate;
  readonly today: PlainDate;
}): Decision {
  if (facts.authority === "") return refuse("HANDOVER_NEEDS_AUTHORITY");
  return facts.on > facts.today ? refuse("DAY_NOT_YET") : allow;
}

/** Decides whether another authority's answer may be recorded: only after the child was referred to it (CAM-45). */
export function decideHandoverAnswer(facts: {
  readonly file: CaseFile;
  readonly on: PlainDate;
  readonly today: PlainDate;
}): Decision {
  const sent = eventsOf(facts.file, EventCode.HANDED_OVER).at(-1);
  if (sent === undefined) return refuse("HANDOVER_NOT_SENT");
  if (facts.on < sent.on) return refuse("HANDOVER_ANSWER_TOO_EARLY");
  return facts.on > facts.today ? refuse("DAY_NOT_YET") : allow;
}

/** Decides whether a closed search may begin again: with a reason, when no other is open and no other says that the child has died (CSP-28, SUF-80). */
export function decideReopening(facts: {
  readonly state: EnquiryState;
  readonly reason: string;
  readonly isAnotherOpen: boolean;
  /** A death is recorded in another search; one of this search no longer counts once it begins again. */
  readonly diedInAnother: boolean;
}): Decision {
  if (facts.state !== EnquiryState.CLOSED) return refuse("REOPENING_NOT_CLOSED");
  const search = decideSearch({ isOpen: facts.isAnotherOpen, hasDied: facts.diedInAnother });
  if (!search.allowed) return search;
  return facts.reason === "" ? refuse("REOPENING_NEEDS_REASON") : allow;
}
