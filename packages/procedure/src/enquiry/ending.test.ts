import { describe, expect, it } from "vitest";
import { aCase, aPack, happened, SCHOOL_YEAR } from "../../testing/a-case.js";
import { plainDate } from "../days/plain-date.js";
import type { ClockRule } from "../pack/clock-rule.js";
import {
  decideEnding,
  decideFollowUp,
  decideHandover,
  decideHandoverAnswer,
  decideOutcome,
  decideReopening,
  decideReview,
  endsIn,
} from "./ending.js";
import { caseWorld } from "./guards.js";

const today = plainDate("2026-12-01");
const no = (rule: string) => ({ allowed: false, rule });
const ok = { allowed: true };
const SIX: ClockRule = {
  id: "T-K7A",
  title: "Six weeks",
  obligation: "Follow up",
  scope: "CASE",
  kind: "DUTY",
  start: "PROVISION_FOUND",
  amount: 6,
  unit: "WEEK",
  owner: "STRATEGIC_LEAD",
  ownerWords: "Officer",
  metBy: ["FOLLOWED_UP:T-K7A"],
  source: "x",
};
const outcomes = [
  { code: "IN", label: "In", source: "x", followedUp: true },
  { code: "OUT", label: "Out", source: "x" },
];
const pack = aPack({ clocks: [SIX], closure: { outcomes, deceased: "DEC", source: "x" } });

describe("the end of a search", () => {
  it("waits for the follow-ups of a found child, where the procedure has any", () => {
    expect(endsIn("IN", pack, "JOINT")).toBe("FOUND");
    expect(endsIn("IN", pack, "FOUND")).toBe("CLOSED");
    expect(endsIn("OUT", pack, "JOINT")).toBe("CLOSED");
    expect(endsIn("IN", { ...pack, clocks: [] }, "JOINT")).toBe("CLOSED");
  });

  it("needs words, a way to go, and no request left behind", () => {
    const facts = { state: "JOINT", next: "CLOSED", note: "At Brookfield.", hasOpenRequest: false } as const;
    expect(decideEnding(facts)).toEqual(ok);
    expect(decideEnding({ ...facts, note: "" })).toEqual(no("CLOSING_NEEDS_NOTE"));
    expect(decideEnding({ ...facts, hasOpenRequest: true })).toEqual(no("CLOSING_REQUEST_OPEN"));
    expect(decideEnding({ ...facts, state: "REFERRED", next: "FOUND" })).toEqual(no("ENQUIRY_CANNOT_MOVE"));
  });

  it("follows up what is owed, once", () => {
    const found = aCase({ events: [happened("PROVISION_FOUND")] });
    const world = caseWorld(found, pack, SCHOOL_YEAR, today);
    const facts = { ruleId: "T-K7A", state: "FOUND", pack, world, stillInProvision: true, note: "" } as const;
    expect(decideFollowUp(facts)).toEqual(ok);
    expect(decideFollowUp({ ...facts, stillInProvision: false })).toEqual(no("FOLLOW_UP_NEEDS_NOTE"));
    expect(decideFollowUp({ ...facts, state: "JOINT" })).toEqual(no("FOLLOW_UP_NOT_OWED"));
    expect(decideOutcome("IN", pack, world, "JOINT")).toEqual(ok);
    expect(decideOutcome("IN", pack, world, "FOUND")).toMatchObject({ unmet: [{ code: "FOLLOW_UP_OWED" }] });
    expect(decideFollowUp({ ...facts, ruleId: "T-K1" })).toEqual(no("FOLLOW_UP_NOT_OWED"));
    const events = [happened("PROVISION_FOUND"), happened("FOLLOWED_UP", { subject: "T-K7A" })];
    const done = caseWorld(aCase({ events }), pack, SCHOOL_YEAR, today);
    expect(decideFollowUp({ ...facts, world: done })).toEqual(no("FOLLOW_UP_NOT_OWED"));
  });

  it("is reviewed, handed over, answered and begun again with what each needs", () => {
    expect(decideReview({ decision: "Go on.", on: today, today })).toEqual(ok);
    expect(decideReview({ decision: "", on: today, today })).toEqual(no("REVIEW_NEEDS_DECISION"));
    expect(decideHandover({ authority: "", on: today, today })).toEqual(no("HANDOVER_NEEDS_AUTHORITY"));
    const file = aCase({ events: [happened("HANDED_OVER")] });
    expect(decideHandoverAnswer({ file, on: today, today })).toEqual(ok);
    expect(decideHandoverAnswer({ file: aCase(), on: today, today })).toEqual(no("HANDOVER_NOT_SENT"));
    const early = plainDate("2026-11-19");
    expect(decideHandoverAnswer({ file, on: early, today })).toEqual(no("HANDOVER_ANSWER_TOO_EARLY"));
    const closed = { state: "CLOSED", reason: "Seen.", isAnotherOpen: false, diedInAnother: false } as const;
    expect(decideReopening(closed)).toEqual(ok);
    expect(decideReopening({ ...closed, isAnotherOpen: true })).toEqual(no("ENQUIRY_ALREADY_OPEN"));
    expect(decideReopening({ ...closed, diedInAnother: true })).toEqual(no("CHILD_HAS_DIED"));
    expect(decideReopening({ ...closed, state: "FOUND" })).toEqual(no("REOPENING_NOT_CLOSED"));
  });
});
