import { PathwayAnswer, PathwayReferralState } from "../codes.js";
import { addDays, type PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { PackBoard, PanelRule } from "../pack/pack.js";
import { mayMove, PATHWAY_REFERRAL_MOVES, statesUnderWay } from "../transitions.js";

/** What sending a child to another panel rests on. */
export interface BoardReferralFacts {
  readonly board: string;
  readonly boards: readonly PackBoard[];
  /** The child is at that panel already, and has not come back. */
  readonly isThereAlready: boolean;
  readonly reason: string;
  readonly sentOn: PlainDate;
  readonly returnOn: PlainDate;
}

/** Decides whether a child may be sent to another panel: one the procedure names, with a task and a day to come back (AFC-115, AFC-116, AFC-130). */
export function decideBoardReferral(facts: BoardReferralFacts): Decision {
  if (!facts.boards.some(({ code }) => code === facts.board)) return refuse("BOARD_NOT_IN_PACK");
  if (facts.isThereAlready) return refuse("BOARD_ALREADY_HAS_CHILD");
  if (facts.reason.trim() === "") return refuse("BOARD_NEEDS_REASON");
  return facts.returnOn > facts.sentOn ? allow : refuse("BOARD_RETURN_DAY_PAST");
}

/** The states of a referral whose child is still at the other panel. */
export const AT_BOARD: readonly PathwayReferralState[] = statesUnderWay<PathwayReferralState>(PATHWAY_REFERRAL_MOVES);

/** Says whether a child is still at the other panel. */
export function isAtBoard(state: PathwayReferralState): boolean {
  return AT_BOARD.includes(state);
}

/** Says whether the day to come back passed and the child is not back (L17). */
export function isOverdueAtBoard(
  referral: { readonly state: PathwayReferralState; readonly returnOn: PlainDate },
  today: PlainDate,
): boolean {
  return isAtBoard(referral.state) && referral.returnOn < today;
}

/** What recording another panel's answer rests on. */
export interface BoardAnswerFacts {
  readonly state: PathwayReferralState;
  readonly answer: PathwayAnswer;
  readonly words: string;
  readonly returnOn: PlainDate;
  readonly today: PlainDate;
}

/** Decides whether an answer may be recorded: a return needs the outcome in words, an acceptance a day to come back that lies ahead. */
export function decideBoardAnswer(facts: BoardAnswerFacts): Decision {
  if (!isAtBoard(facts.state)) return refuse("BOARD_REFERRAL_OVER");
  if (!mayMove<PathwayReferralState>(PATHWAY_REFERRAL_MOVES, facts.state, facts.answer)) {
    return refuse("BOARD_ALREADY_ACCEPTED");
  }
  if (facts.answer === PathwayAnswer.RETURNED) {
    return facts.words.trim() === "" ? refuse("BOARD_ANSWER_NEEDS_WORDS") : allow;
  }
  return facts.returnOn > facts.today ? allow : refuse("BOARD_RETURN_DAY_PAST");
}

/** Decides whether a referral to another panel may be withdrawn: while the child is there, with a reason. */
export function decideBoardWithdrawal(facts: {
  readonly state: PathwayReferralState;
  readonly reason: string;
}): Decision {
  const { WITHDRAWN } = PathwayReferralState;
  if (!mayMove(PATHWAY_REFERRAL_MOVES, facts.state, WITHDRAWN)) return refuse("BOARD_REFERRAL_OVER");
  return facts.reason.trim() === "" ? refuse("REASON_REQUIRED") : allow;
}

/**
 * The day by which a child is back when nobody chose one: the day of the panel but one after the sending, planned or, where
 * none is planned yet, by the panel's rhythm (AFC-105). No document gives the other panels a number of days.
 */
export function usualReturnDay(
  sentOn: PlainDate,
  planned: readonly PlainDate[],
  rule: Pick<PanelRule, "rhythmDays" | "boardsReturnPanels">,
): PlainDate {
  const ahead = planned.filter((day) => day > sentOn).toSorted();
  const day = ahead[rule.boardsReturnPanels - 1];
  if (day !== undefined) return day;
  const last = ahead.at(-1) ?? sentOn;
  return addDays(last, rule.rhythmDays * (rule.boardsReturnPanels - ahead.length));
}
