import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { ActionState } from "../codes.js";
import { addDays, type PlainDate, plainDate } from "../days/plain-date.js";
import { ENGLAND } from "../days/working-days.js";
import { asksForAnswer, climbingRungs, rungsToClimb } from "./ladder.js";
import { type ActionFacts, isOutstanding } from "./outstanding.js";

const ladder = AFC_PACK.escalationLevels;
const heldOn = plainDate("2026-12-03");
const late: ActionFacts = {
  state: ActionState.OPEN,
  dueOn: plainDate("2026-11-20"),
  agreedOn: plainDate("2026-11-12"),
  lastUpdatedOn: null,
};

function climbed(today: string, earlierLevels: string[] = [], action: ActionFacts = late): string[] {
  const lastCirculatedOn = plainDate("2026-11-26");
  const facts = { action, earlierLevels, ladder, heldOn, lastCirculatedOn, today: plainDate(today), calendar: ENGLAND };
  return rungsToClimb(facts).map(({ code }) => code);
}

describe("the ladder an outstanding action climbs by itself", () => {
  it("AFC-109, AFC-124: owner three working days before the panel, business support two, the strategic lead one (Q20)", () => {
    expect(climbed("2026-11-27")).toEqual([]);
    expect(climbed("2026-11-30")).toEqual(["OWNER"]);
    expect(climbed("2026-12-01", ["OWNER"])).toEqual(["BUSINESS_SUPPORT"]);
    expect(climbed("2026-12-02", ["OWNER", "BUSINESS_SUPPORT"])).toEqual(["STRATEGIC_LEAD"]);
    expect(climbed("2026-12-03", ["OWNER", "BUSINESS_SUPPORT", "STRATEGIC_LEAD"])).toEqual([]);
  });

  it("AFC-119: never reaches the directors, whom the chair chooses (Q21)", () => {
    expect(climbingRungs(ladder).map(({ code }) => code)).toEqual(["OWNER", "BUSINESS_SUPPORT", "STRATEGIC_LEAD"]);
    expect(climbed("2027-01-20", ["OWNER", "BUSINESS_SUPPORT", "STRATEGIC_LEAD"])).toEqual([]);
  });

  it("makes up for the days on which nothing ran, and leaves alone what was not outstanding then", () => {
    expect(climbed("2026-12-02")).toEqual(["OWNER", "BUSINESS_SUPPORT", "STRATEGIC_LEAD"]);
    expect(climbed("2026-12-08", ["OWNER"])).toEqual(["BUSINESS_SUPPORT", "STRATEGIC_LEAD"]);
    const updated = { ...late, lastUpdatedOn: plainDate("2026-11-27") };
    expect(climbed("2026-12-08", [], { ...updated, dueOn: plainDate("2026-12-04") })).toEqual([]);
  });

  it("stops when the action is updated, done or cancelled", () => {
    const updated = { ...late, dueOn: plainDate("2026-12-03"), lastUpdatedOn: plainDate("2026-12-01") };
    expect(climbed("2026-12-02", ["OWNER"], updated)).toEqual([]);
    expect(climbed("2026-12-02", ["OWNER"], { ...late, state: ActionState.COMPLETED })).toEqual([]);
  });

  it("goes on from a rung chosen by hand, and never below it", () => {
    expect(climbed("2026-12-02", ["BUSINESS_SUPPORT"])).toEqual(["STRATEGIC_LEAD"]);
    expect(climbed("2026-12-02", ["DIRECTOR_OF_EDUCATION"])).toEqual([]);
  });

  it("asks for an answer only where it reaches somebody who may give one", () => {
    expect(climbingRungs(ladder).map(asksForAnswer)).toEqual([false, false, true]);
  });
});

/** What happens on one day of a fortnight: whether the job ran, and what was done about the action. */
const day = fc.record({
  runs: fc.integer({ min: 0, max: 3 }),
  event: fc.constantFrom("NONE", "NONE", "NONE", "UPDATE", "COMPLETE", "BY_HAND", "CIRCULATE"),
});
const history = fc.record({
  dueIn: fc.option(fc.integer({ min: -10, max: 25 })),
  days: fc.array(day, { minLength: 10, maxLength: 30 }),
});

it("over any history: no rung is skipped, none is climbed twice, and none for an action that is not outstanding", () => {
  fc.assert(
    fc.property(history, ({ dueIn, days }) => {
      const start = plainDate("2026-11-19");
      let action: ActionFacts = { ...late, dueOn: dueIn === null ? null : addDays(start, dueIn), agreedOn: start };
      let circulated: PlainDate | null = null;
      const reached: { code: string; rank: number; byItself: boolean }[] = [];
      days.forEach(({ runs, event }, at) => {
        const today = addDays(start, at);
        for (let run = 0; run < runs; run += 1) {
          const earlierLevels = reached.map(({ code }) => code);
          const rungs = rungsToClimb({
            action,
            earlierLevels,
            ladder,
            heldOn,
            lastCirculatedOn: circulated,
            today,
            calendar: ENGLAND,
          });
          if (rungs.length > 0) expect(isOutstanding(action, today, circulated)).toBe(true);
          for (const { code, rank } of rungs) {
            const highest = Math.max(0, ...reached.map((one) => one.rank));
            expect(earlierLevels).not.toContain(code);
            expect(rank).toBe(highest + 1);
            reached.push({ code, rank, byItself: true });
          }
        }
        if (event === "UPDATE") action = { ...action, lastUpdatedOn: today };
        if (event === "COMPLETE") action = { ...action, state: ActionState.COMPLETED };
        if (event === "CIRCULATE") circulated = today;
        const next = ladder.find(({ rank }) => rank > Math.max(0, ...reached.map((one) => one.rank)));
        if (event === "BY_HAND" && next) reached.push({ code: next.code, rank: next.rank, byItself: false });
      });
      expect(reached.filter(({ byItself }) => byItself).every(({ rank }) => rank <= 3)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
