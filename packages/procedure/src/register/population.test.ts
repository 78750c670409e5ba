import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { Population } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import { population } from "./population.js";

const facts = {
  dateOfBirth: plainDate("2014-05-17"),
  on: plainDate("2026-11-21"),
  onRoll: true,
  provisionTypeCode: null,
  hoursPerWeek: null,
  hasReducedHoursPlan: false,
};
const of = (change: Partial<Parameters<typeof population>[0]>) => population({ ...facts, ...change }, AFC_PACK);

describe("a child's population", () => {
  it("is none outside compulsory school age, whatever else is true", () => {
    const tooYoung = of({ dateOfBirth: plainDate("2022-11-01"), onRoll: false, hoursPerWeek: 0 });
    expect(tooYoung).toMatchObject({ population: null, changesOn: "2027-12-31" });
    expect(tooYoung.reason).toContain("starts on 31 December 2027");
    expect(of({ dateOfBirth: plainDate("2010-08-31") })).toMatchObject({ population: null, changesOn: null });
  });

  it("is missing without a roll unless home education, EOTAS or alternative provision is recorded", () => {
    expect(of({ onRoll: false }).population).toBe(Population.MISSING);
    expect(of({ onRoll: false }).source).toContain("AFC-07");
    for (const code of ["NONE", "ONLINE", "REDUCED_TIMETABLE", "MAINSTREAM", "UNHEARD_OF"]) {
      expect(of({ onRoll: false, provisionTypeCode: code }).population).toBe(Population.MISSING);
    }
    for (const code of ["EHE", "EOTAS", "ALTERNATIVE", "PRU", "INDIVIDUAL_TUITION"]) {
      expect(of({ onRoll: false, provisionTypeCode: code }).population).toBe(Population.AT_RISK);
    }
  });

  it("is missing when home education was judged not suitable and there is no roll", () => {
    const judged = of({ onRoll: false, provisionTypeCode: "EHE", provisionSuitable: false });
    expect(judged.population).toBe(Population.MISSING);
    expect(judged.reason).toContain("judged not suitable");
  });

  it("AFC-09: is not suitable below 25 known hours without a plan; nil is 0, blank is unknown", () => {
    expect(of({ hoursPerWeek: 24.5 })).toMatchObject({ population: Population.NOT_SUITABLE, isUnder25Hours: true });
    expect(of({ hoursPerWeek: 0 })).toMatchObject({ population: Population.NOT_SUITABLE, isUnder25Hours: true });
    expect(of({ hoursPerWeek: 25 })).toMatchObject({ population: Population.AT_RISK, isUnder25Hours: false });
    expect(of({ hoursPerWeek: null })).toMatchObject({ population: Population.AT_RISK, isUnder25Hours: null });
    expect(of({ hoursPerWeek: 0 }).reason).toBe("0 hours a week, below 25, and no reduced-hours plan.");
  });

  it.each(["SPECIAL_SCHOOL", "PRU", "INDIVIDUAL_TUITION"])(
    "AFC-99: is asked for full time in %s as anywhere else",
    (provisionTypeCode) => {
      const short = of({ provisionTypeCode, hoursPerWeek: 24 });
      expect(short).toMatchObject({ population: Population.NOT_SUITABLE, isUnder25Hours: true });
      expect(of({ provisionTypeCode, hoursPerWeek: 25 }).population).toBe(Population.AT_RISK);
    },
  );

  it("is at risk below 25 hours with a plan in place, and says so", () => {
    const planned = of({ hoursPerWeek: 10, hasReducedHoursPlan: true });
    expect(planned).toMatchObject({ population: Population.AT_RISK, isUnder25Hours: true });
    expect(planned.reason).toContain("Below 25 hours a week, with a reduced-hours plan in place");
  });

  it("cites the authority's own document, the law or the register's working rule, never another authority's", () => {
    const county = { ...AFC_PACK, name: "Fen procedure", missing: null, sources: {} };
    const sourceOf = (change: Partial<typeof facts>) => population({ ...facts, ...change }, county).source;
    expect(sourceOf({ dateOfBirth: plainDate("2022-11-01") })).toBe("Education Act 1996, section 8");
    expect(sourceOf({ onRoll: false })).toBe("Education Act 1996, section 8");
    expect(sourceOf({})).toMatch(/^Register working rule/);
    const missing = { when: { fact: "located" as const }, categories: [], source: "part 1, 5 [CAM-03]" };
    expect(population({ ...facts, onRoll: false }, { ...county, missing }).source).toBe(
      "Fen procedure, part 1, 5 [CAM-03]",
    );
  });

  it("is never missing while the roll is not recorded, and says that it is not", () => {
    expect(of({ onRoll: null })).toMatchObject({ population: Population.AT_RISK });
    expect(of({ onRoll: null }).reason).toContain("not recorded whether the child is on a school's roll");
  });

  it("always gives a reason, a clause and an answer that fits the hours", () => {
    const any = fc.record({
      onRoll: fc.option(fc.boolean()),
      provisionTypeCode: fc.option(fc.constantFrom(...AFC_PACK.provisionTypes.map(({ code }) => code))),
      hoursPerWeek: fc.option(fc.integer({ min: 0, max: 60 })),
      hasReducedHoursPlan: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (change) => {
        const answer = of(change);
        expect(answer.reason).toMatch(/\.$/);
        expect(answer.source).toContain("AFC-");
        if (change.hoursPerWeek === null) expect(answer.population).not.toBe(Population.NOT_SUITABLE);
        if (change.onRoll !== false) expect(answer.population).not.toBe(Population.MISSING);
      }),
    );
  });
});
