import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../days/plain-date.js";
import { decideGround, GROUND_SETS, groundOf, groundsOn } from "./decide-ground.js";
import { RegulationSet } from "./deletion-grounds.js";
import { GROUNDS_2006 } from "./grounds-2006.js";
import { GROUNDS_2024 } from "./grounds-2024.js";

const LETTERS = [..."abcdefghijklmno"];
const OLD = RegulationSet.REGULATIONS_2006;
const NEW = RegulationSet.REGULATIONS_2024;
const on = (day: string) => plainDate(day);

describe("the grounds for taking a name off a roll", () => {
  it("AFC-55: are fifteen, by letter, in each set of regulations, in words", () => {
    expect(GROUNDS_2024.grounds.map(({ code }) => code)).toEqual(LETTERS.map((letter) => `9(1)(${letter})`));
    expect(GROUNDS_2006.grounds.map(({ code }) => code)).toEqual(LETTERS.map((letter) => `8(1)(${letter})`));
    for (const { grounds } of GROUND_SETS) for (const { says } of grounds) expect(says).toMatch(/^[A-Z].+[^.]$/);
  });

  it.each([
    ["a", "d e"],
    ["b", "a"],
    ["c", "c"],
    ["d", "f"],
    ["e", "g"],
    ["f", "h"],
    ["g", ""],
    ["h", "i"],
    ["i", "j"],
    ["j", "k"],
    ["k", "l"],
    ["l", "n"],
    ["m", "o"],
    ["n", "b"],
    ["o", "m"],
  ])("SUF-25: 8(1)(%s) of 2006 became %s of 2024", (old, letters) => {
    const successors = letters === "" ? [] : letters.split(" ").map((letter) => `9(1)(${letter})`);
    expect(groundOf(OLD, `8(1)(${old})`)?.successors).toEqual(successors);
    for (const code of successors) expect(groundOf(NEW, code)).toBeDefined();
  });

  it("AFC-56, OXF-17: leave and twenty days of absence need enquiries made together, in both sets", () => {
    const joint = (set: RegulationSet) =>
      GROUND_SETS.find((one) => one.set === set)?.grounds.filter(({ needsJointEnquiry }) => needsJointEnquiry);
    expect(joint(OLD)?.map(({ code }) => code)).toEqual(["8(1)(f)", "8(1)(h)"]);
    expect(joint(NEW)?.map(({ code }) => code)).toEqual(["9(1)(h)", "9(1)(i)"]);
    expect(groundOf(OLD, "8(1)(f)(iii)")?.code).toBe("8(1)(f)");
    expect(groundOf(OLD, "8(1)(h)(iii)")?.successors).toEqual(["9(1)(i)"]);
  });

  it("says which set is the law on a day", () => {
    expect(groundsOn(on("2024-08-18")).set).toBe(OLD);
    expect(groundsOn(on("2024-08-19")).set).toBe(NEW);
    expect(groundsOn(on("1999-01-01")).set).toBe(OLD);
  });
});

describe("a ground that is asked for", () => {
  it("is allowed while its regulations are the law", () => {
    expect(decideGround({ code: "8(1)(h)", regulationSet: OLD, on: on("2024-08-18") })).toEqual({ allowed: true });
    expect(decideGround({ code: "9(1)(i)", regulationSet: NEW, on: on("2024-08-19") })).toEqual({ allowed: true });
  });

  it("AFC-55: of 2006 is refused after 18 August 2024, and of 2024 before it", () => {
    const late = decideGround({ code: "8(1)(h)", regulationSet: OLD, on: on("2024-08-19") });
    expect(late).toEqual({ allowed: false, rule: "GROUND_SUPERSEDED" });
    const early = decideGround({ code: "9(1)(i)", regulationSet: NEW, on: on("2024-08-18") });
    expect(early).toEqual({ allowed: false, rule: "GROUND_NOT_YET_LAW" });
  });

  it.each(["9(1)(p)", "8(1)(h)", "i", "9(1)(i)(", "9(1)(i)x", ""])("%s is refused as no ground of 2024", (code) => {
    const asked = decideGround({ code, regulationSet: NEW, on: on("2026-11-26") });
    expect(asked).toEqual({ allowed: false, rule: "GROUND_UNKNOWN" });
  });

  it("is never retrospective: the name leaves on the day of the decision or after", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.constantFrom(...LETTERS), (days, letter) => {
        const decidedOn = on("2026-11-26");
        const facts = { code: `9(1)(${letter})`, regulationSet: NEW, on: addDays(decidedOn, days), decidedOn };
        expect(decideGround(facts).allowed).toBe(days >= 0);
      }),
    );
  });
});
