import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCase, aPack, happened, SCHOOL_YEAR } from "../../testing/a-case.js";
import { compulsorySchoolAge } from "../child/compulsory-school-age.js";
import { EventCode, Role } from "../codes.js";
import { addDays, plainDate } from "../days/plain-date.js";
import type { ClockRule } from "../pack/clock-rule.js";
import type { CaseEvent, CaseFile } from "./case-file.js";
import { closesItself, decideClosure, followUpsOwed } from "./closure.js";
import { caseWorld } from "./guards.js";

const TODAY = plainDate("2026-12-01");
const followUp = (id: string, amount: number): ClockRule => ({
  id,
  title: id,
  obligation: "Follow up",
  scope: "CASE",
  kind: "DUTY",
  start: EventCode.PROVISION_FOUND,
  amount,
  unit: "WEEK",
  owner: Role.STRATEGIC_LEAD,
  ownerWords: "CME Officer",
  metBy: [`FOLLOWED_UP:${id}`],
  source: "test",
});
const PACK = aPack({
  clocks: [followUp("T-K1A", 6), followUp("T-K1B", 18)],
  guards: [
    {
      act: "CLOSE",
      conditions: [
        { code: "SYSTEM_FIRST", holds: { system: "CF6" }, says: "Check CF6.", source: "test" },
        {
          code: "ACCEPTED",
          when: { event: "HANDED_OVER" },
          holds: { event: "HANDOVER_ACCEPTED", inWriting: true },
          says: "Wait for the written acceptance.",
          source: "test",
        },
      ],
    },
  ],
  closure: {
    outcomes: [
      { code: "WLA", label: "In a school here", source: "test", followedUp: true },
      { code: "OLA", label: "Other authority", source: "test" },
      { code: "NCA", label: "Not compulsory school age", source: "test" },
      { code: "DEC", label: "Deceased", source: "test" },
    ],
    closesItselfWith: "NCA",
    deceased: "DEC",
    source: "test",
  },
});
const CHECKED = happened(EventCode.SYSTEM_CHECKED, { subject: "CF6" });
const FOUND = happened(EventCode.PROVISION_FOUND);
const world = (different: Partial<CaseFile>, today = TODAY) => caseWorld(aCase(different), PACK, SCHOOL_YEAR, today);
const missing = (outcome: string, different: Partial<CaseFile>, today = TODAY) => {
  const decided = decideClosure(outcome, PACK, world(different, today));
  return decided.allowed ? [] : decided.unmet.map(({ code }) => code);
};

describe("closing an enquiry", () => {
  it("SUF-65: asks for the guards on closing, and SUF-81: for an outcome of the list", () => {
    expect(missing("OLA", {})).toEqual(["SYSTEM_FIRST"]);
    expect(missing("OLA", { events: [CHECKED] })).toEqual([]);
    expect(missing("FTT", { events: [CHECKED] })).toEqual(["OUTCOME_NOT_IN_PROCEDURE"]);
    const without = decideClosure("OLA", aPack(), world({}));
    expect(without).toMatchObject({ allowed: false, unmet: [{ code: "OUTCOME_NOT_IN_PROCEDURE" }] });
  });

  it("CAM-45: a case handed over closes only on the other authority's written acceptance", () => {
    const handed = [CHECKED, happened(EventCode.HANDED_OVER)];
    expect(missing("OLA", { events: handed })).toEqual(["ACCEPTED"]);
    expect(missing("OLA", { events: [...handed, happened(EventCode.HANDOVER_ACCEPTED)] })).toEqual(["ACCEPTED"]);
    const written = happened(EventCode.HANDOVER_ACCEPTED, { inWriting: true });
    expect(missing("OLA", { events: [...handed, written] })).toEqual([]);
  });

  it("SUF-53, SUF-77: a found child's case waits for every follow-up", () => {
    const first = happened(EventCode.FOLLOWED_UP, { subject: "T-K1A" });
    const second = happened(EventCode.FOLLOWED_UP, { subject: "T-K1B" });
    const owed = (...events: CaseEvent[]) => followUpsOwed(PACK, world({ events })).map(({ id }) => id);
    expect(owed(CHECKED)).toEqual(["T-K1A", "T-K1B"]);
    expect(owed(FOUND)).toEqual(["T-K1A", "T-K1B"]);
    expect(owed(FOUND, first)).toEqual(["T-K1B"]);
    expect(owed(FOUND, first, second)).toEqual([]);
    expect(owed(first, FOUND, second)).toEqual(["T-K1A"]);
    expect(owed(FOUND, first, second, FOUND)).toEqual(["T-K1A", "T-K1B"]);
    expect(missing("WLA", { events: [CHECKED] })).toEqual(["FOLLOW_UP_OWED"]);
    expect(missing("WLA", { events: [CHECKED, FOUND, first] })).toEqual(["FOLLOW_UP_OWED"]);
    expect(missing("WLA", { events: [CHECKED, FOUND, first, second] })).toEqual([]);
  });

  it("SUF-80: the death of a child closes at once, and nothing else is asked; without it the outcome is refused", () => {
    expect(missing("DEC", {})).toEqual(["DEATH_NOT_RECORDED"]);
    expect(missing("DEC", { events: [FOUND, happened(EventCode.DIED)] })).toEqual([]);
  });

  it("SUF-68: a case closes by itself only after the last day of compulsory school age", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -800, max: 800 }), (born, away) => {
        const dateOfBirth = addDays(plainDate("2003-01-01"), born);
        const { startsOn, endsOn } = compulsorySchoolAge(dateOfBirth);
        const on = addDays(endsOn, away);
        expect(closesItself(PACK, world({ dateOfBirth }, on))).toBe(on > endsOn);
        const isOfAge = on >= startsOn && on <= endsOn;
        expect(missing("NCA", { dateOfBirth, events: [CHECKED] }, on)).toEqual(isOfAge ? ["SCHOOL_AGE_NOT_OVER"] : []);
      }),
    );
    expect(closesItself(PACK, world({ dateOfBirth: null }))).toBe(false);
    expect(missing("NCA", { dateOfBirth: null, events: [CHECKED] })).toEqual(["SCHOOL_AGE_NOT_OVER"]);
    expect(closesItself(aPack(), world({ dateOfBirth: plainDate("2001-01-01") }))).toBe(false);
  });

  it.each([
    ["2010-08-31", "2026-06-26"],
    ["2010-09-01", "2027-06-25"],
    ["2007-09-23", "2024-06-28"],
  ])("SUF-68, AFC-13: of a child born on %s not on the last day, %s, but on the next", (born, last) => {
    const dateOfBirth = plainDate(born);
    expect(closesItself(PACK, world({ dateOfBirth }, plainDate(last)))).toBe(false);
    expect(closesItself(PACK, world({ dateOfBirth }, addDays(plainDate(last), 1)))).toBe(true);
  });

  it("a note never changes the answer", () => {
    const anyEvents = fc.array(
      fc.constantFrom(CHECKED, FOUND, happened(EventCode.HANDED_OVER), happened("FOLLOWED_UP", { subject: "T-K1A" })),
    );
    fc.assert(
      fc.property(anyEvents, fc.constantFrom("WLA", "OLA", "NCA", "DEC"), (events, outcome) => {
        const noted = [...events, happened(EventCode.NOTE)];
        expect(missing(outcome, { events: noted })).toEqual(missing(outcome, { events }));
      }),
    );
  });
});
