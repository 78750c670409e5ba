import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCase, aPack, happened, SCHOOL_YEAR } from "../../testing/a-case.js";
import { EventCode, Role, Side } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { OffRollRoute } from "../pack/enquiry-rules.js";
import type { CaseEvent, CaseFile } from "./case-file.js";
import { holds } from "./conditions.js";
import { caseWorld } from "./guards.js";
import { decideOffRoll } from "./off-roll.js";

const TODAY = plainDate("2026-12-01");
const ASKED = { groundCode: "9(1)(i)", on: TODAY, decidedOn: TODAY };
const condition = (code: string, holdsWhen: OffRollRoute["conditions"][number]["holds"]) => ({
  code,
  holds: holdsWhen,
  says: `${code} is missing.`,
  source: "test",
});
const ROUTE: OffRollRoute = {
  code: "DAY_20",
  label: "Twenty days",
  source: "test",
  grantor: Role.INVESTIGATING_OFFICER,
  grantorWords: "Officer",
  grant: "PERMISSION",
  grounds: ["9(1)(i)"],
  conditions: [
    condition("TWENTY_DAYS", { fact: "absentSchoolDays", atLeast: 20 }),
    condition("INVESTIGATED", { event: "INVESTIGATED" }),
    condition("NOT_LOCATED", { not: { fact: "located" } }),
    condition("NO_CONCERN", { not: { fact: "safeguardingConcern" } }),
    condition("AGREED", { event: "AGREED", inWriting: true, by: Side.AUTHORITY }),
  ],
  ctf: "UNKNOWN",
  instructions: [],
};

const SCHOOL_RANG = happened(EventCode.CONTACT_ATTEMPT, { subject: "CALL", side: Side.SCHOOL });
const READY = [SCHOOL_RANG, happened("INVESTIGATED"), happened("AGREED", { inWriting: true })];
const decide = (different: Partial<CaseFile>, asked: Partial<typeof ASKED> = {}) =>
  decideOffRoll(ROUTE, caseWorld(aCase(different), aPack(), SCHOOL_YEAR, TODAY), { ...ASKED, ...asked });
const missing = (...given: Parameters<typeof decide>) => {
  const decided = decide(...given);
  return decided.allowed ? [] : decided.unmet.map(({ code }) => code);
};

describe("leaving a roll", () => {
  it("AFC-93: is allowed when every condition of the route holds", () => {
    expect(decide({ events: READY })).toEqual({ allowed: true });
  });

  it("AFC-93: tells everything that is missing at once, in the order of the procedure, in its own sentences", () => {
    const decided = decide({ isLocated: true, firstAbsentOn: plainDate("2026-11-20") });
    expect(decided).toMatchObject({
      unmet: [
        { code: "TWENTY_DAYS", says: "TWENTY_DAYS is missing.", source: "test" },
        { code: "INVESTIGATED" },
        { code: "NOT_LOCATED" },
        { code: "AGREED" },
        { code: "JOINT_ENQUIRY_MISSING" },
      ],
    });
  });

  it("AFC-95: is refused while a safeguarding concern stands, whatever else is done", () => {
    expect(missing({ events: READY, hasSafeguardingConcern: true })).toEqual(["NO_CONCERN"]);
  });

  it("CSP-12: a written confirmation is not a spoken one, nor the school's own", () => {
    const spoken = [...READY.slice(0, 2), happened("AGREED"), happened("AGREED", { inWriting: true, side: "SCHOOL" })];
    expect(missing({ events: spoken })).toEqual(["AGREED"]);
  });

  it("AFC-56: needs enquiries by the school and by the authority where the ground does", () => {
    const oneSided = READY.slice(1);
    expect(missing({ events: oneSided })).toEqual(["JOINT_ENQUIRY_MISSING"]);
  });

  it("AFC-55: rests on one of the route's grounds, of the law of the day, and is never retrospective", () => {
    expect(missing({ events: READY }, { groundCode: "9(1)(a)" })).toEqual(["GROUND_NOT_OF_ROUTE"]);
    expect(missing({ events: READY }, { groundCode: "8(1)(h)" })).toEqual(["GROUND_SUPERSEDED"]);
    expect(missing({ events: READY }, { groundCode: "20 days" })).toEqual(["GROUND_UNKNOWN"]);
    expect(missing({ events: READY }, { on: plainDate("2026-11-30") })).toEqual(["DELETION_RETROSPECTIVE"]);
  });
});

const anyEvent: fc.Arbitrary<CaseEvent> = fc
  .record({
    code: fc.constantFrom("INVESTIGATED", "AGREED", ...Object.values(EventCode)),
    subject: fc.constantFrom(null, "CALL", "VISIT", "AGREED", "DAY_20"),
    side: fc.constantFrom(...Object.values(Side)),
    inWriting: fc.boolean(),
  })
  .map(({ code, ...different }) => happened(code, different));
const anyFacts = fc.record({
  events: fc.array(anyEvent, { maxLength: 12 }),
  hasSafeguardingConcern: fc.boolean(),
  isLocated: fc.boolean(),
  firstAbsentOn: fc.constantFrom(null, plainDate("2026-11-02"), plainDate("2026-11-25")),
});

describe("whatever happened in a case", () => {
  it("no sequence of events leads off a roll while a condition stands unmet", () => {
    fc.assert(
      fc.property(anyFacts, (different) => {
        const world = caseWorld(aCase(different), aPack(), SCHOOL_YEAR, TODAY);
        const stands = ROUTE.conditions.some((one) => !holds(one.holds, world));
        if (stands) expect(decideOffRoll(ROUTE, world, ASKED).allowed).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("what is missing comes in the order of the procedure, and doing more never makes it longer", () => {
    const order = [...ROUTE.conditions.map(({ code }) => code), "JOINT_ENQUIRY_MISSING"];
    fc.assert(
      fc.property(anyFacts, anyEvent, (different, another) => {
        const before = missing(different);
        expect(before).toEqual(order.filter((code) => before.includes(code)));
        const after = missing({ ...different, events: [...different.events, another] });
        expect(before).toEqual(expect.arrayContaining(after));
      }),
    );
  });

  it("an event that no condition asks for never changes the answer", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (different, place) => {
        const events = [...different.events];
        events.splice(place % (events.length + 1), 0, happened(EventCode.NOTE, { inWriting: true }));
        expect(decide({ ...different, events })).toEqual(decide(different));
      }),
    );
  });
});
