import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { PathwayAnswer, PathwayReferralState } from "../codes.js";
import { addDays, plainDate } from "../days/plain-date.js";
import { mayMove, PATHWAY_REFERRAL_MOVES } from "../transitions.js";
import {
  decideBoardAnswer,
  decideBoardReferral,
  decideBoardWithdrawal,
  isAtBoard,
  isOverdueAtBoard,
  usualReturnDay,
} from "./boards.js";

const TODAY = plainDate("2026-11-26");
const RULE = { rhythmDays: 14, boardsReturnPanels: 2 };
const facts = {
  board: "FAIR_ACCESS",
  boards: AFC_PACK.boards,
  isThereAlready: false,
  reason: "Name a school.",
  sentOn: TODAY,
  returnOn: plainDate("2026-12-10"),
};

describe("sending a child to another panel", () => {
  it.each([
    [{}, null],
    [{ board: "MARVE" }, null],
    [{ board: "TEA_PARTY" }, "BOARD_NOT_IN_PACK"],
    [{ isThereAlready: true }, "BOARD_ALREADY_HAS_CHILD"],
    [{ reason: "  " }, "BOARD_NEEDS_REASON"],
    [{ returnOn: TODAY }, "BOARD_RETURN_DAY_PAST"],
  ])("%o is refused by %s", (change, rule) => {
    const decision = decideBoardReferral({ ...facts, ...change });
    expect(decision).toEqual(rule ? { allowed: false, rule } : { allowed: true });
  });

  it("AFC-130: knows every linked board of the document, each once", () => {
    const codes = AFC_PACK.boards.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of ["CAUSE_FOR_CONCERN", "MARVE", "JOINT_AGENCY", "TEAM_PANELS"]) expect(codes).toContain(code);
  });

  it("AFC-134, AFC-135: says when a board meets and through whom its outcome comes", () => {
    const board = (wanted: string) => AFC_PACK.boards.find(({ code }) => code === wanted);
    expect(board("FAIR_ACCESS")).toMatchObject({
      meets: "As and when required",
      heardThrough: expect.stringContaining("EISS"),
    });
    expect(board("CAUSE_FOR_CONCERN")).toMatchObject({ isTermTimeOnly: true, isNamedInDecision: false });
  });
});

describe("the day by which a child is back", () => {
  it("is the panel but one after the sending, planned or by the rhythm", () => {
    const [first, second] = [plainDate("2026-12-10"), plainDate("2027-01-07")];
    expect(usualReturnDay(TODAY, [first, second], RULE)).toBe(second);
    expect(usualReturnDay(TODAY, [TODAY, first], RULE)).toBe(addDays(first, 14));
    expect(usualReturnDay(TODAY, [], RULE)).toBe(addDays(TODAY, 28));
  });

  it("always lies ahead, whatever is planned", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 60 })), (offsets) => {
        const planned = offsets.map((offset) => addDays(TODAY, offset));
        expect(usualReturnDay(TODAY, planned, RULE) > TODAY).toBe(true);
      }),
    );
  });
});

describe("an answer of another panel", () => {
  const { SENT, ACCEPTED, RETURNED, WITHDRAWN } = PathwayReferralState;
  const answer = { state: SENT, answer: PathwayAnswer.RETURNED, words: "", returnOn: TODAY, today: TODAY };
  it.each([
    [{ words: "A school is named." }, null],
    [{}, "BOARD_ANSWER_NEEDS_WORDS"],
    [{ state: RETURNED, words: "Again." }, "BOARD_REFERRAL_OVER"],
    [{ state: WITHDRAWN, words: "Again." }, "BOARD_REFERRAL_OVER"],
    [{ answer: PathwayAnswer.ACCEPTED, returnOn: plainDate("2026-12-10") }, null],
    [{ answer: PathwayAnswer.ACCEPTED }, "BOARD_RETURN_DAY_PAST"],
    [{ answer: PathwayAnswer.ACCEPTED, state: ACCEPTED }, "BOARD_ALREADY_ACCEPTED"],
    [{ state: ACCEPTED, words: "Placed." }, null],
  ])("%o is refused by %s", (change, rule) => {
    const decision = decideBoardAnswer({ ...answer, ...change });
    expect(decision).toEqual(rule ? { allowed: false, rule } : { allowed: true });
  });

  it("AFC-115, AFC-116: never takes a referral where its table of moves does not lead, whatever is said on whatever day", () => {
    const anyState = fc.constantFrom(...Object.values(PathwayReferralState));
    const anyWords = fc.constantFrom("", "  ", "A school is named.");
    const anyDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days));
    const moves = (from: PathwayReferralState, to: PathwayReferralState) =>
      mayMove<PathwayReferralState>(PATHWAY_REFERRAL_MOVES, from, to);
    let allowed = 0;
    fc.assert(
      fc.property(
        anyState,
        fc.constantFrom(...Object.values(PathwayAnswer)),
        anyWords,
        anyDay,
        (state, given, words, returnOn) => {
          const answered = decideBoardAnswer({ state, answer: given, words, returnOn, today: TODAY }).allowed;
          const takenBack = decideBoardWithdrawal({ state, reason: words }).allowed;
          if (answered) expect(moves(state, given)).toBe(true);
          if (takenBack) expect(moves(state, WITHDRAWN)).toBe(true);
          allowed += Number(answered) + Number(takenBack);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
    expect(allowed).toBeGreaterThan(0);
  });

  it("leaves the child at the other panel until it is back or taken back", () => {
    expect([SENT, ACCEPTED, RETURNED, WITHDRAWN].map(isAtBoard)).toEqual([true, true, false, false]);
    expect(isOverdueAtBoard({ state: ACCEPTED, returnOn: TODAY }, TODAY)).toBe(false);
    expect(isOverdueAtBoard({ state: ACCEPTED, returnOn: TODAY }, addDays(TODAY, 1))).toBe(true);
    expect(isOverdueAtBoard({ state: RETURNED, returnOn: TODAY }, addDays(TODAY, 1))).toBe(false);
    expect(decideBoardWithdrawal({ state: SENT, reason: "" })).toMatchObject({ rule: "REASON_REQUIRED" });
    expect(decideBoardWithdrawal({ state: SENT, reason: "Moved away." })).toEqual({ allowed: true });
    expect(decideBoardWithdrawal({ state: RETURNED, reason: "x" })).toMatchObject({ rule: "BOARD_REFERRAL_OVER" });
  });
});
