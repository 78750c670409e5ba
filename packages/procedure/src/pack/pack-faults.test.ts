import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import type { ClockRule } from "./clock-rule.js";
import { type GivenPack, wholePack } from "./defaults.js";
import { packFaults } from "./pack-faults.js";

const CLOCK: ClockRule = {
  id: "T-K1",
  title: "Look for the child",
  obligation: "The school looks for the child.",
  scope: "CASE",
  kind: "DUTY",
  start: "FIRST_ABSENT",
  amount: 5,
  unit: "SCHOOL_DAY",
  owner: "SCHOOL_LEAD",
  ownerWords: "School",
  metBy: ["CONTACT_MADE"],
  source: "test",
};

function pack(given: Partial<GivenPack>) {
  return wholePack({ key: "t", authority: "T", name: "N", version: "1", effectiveFrom: "2026-09-01", ...given });
}
const faults = (given: Partial<GivenPack>, ...others: Partial<GivenPack>[]) =>
  packFaults(pack(given), others.map(pack)).map(({ path, says }) => `${path.join(".")}: ${says}`);
const clockFaults = (changed: Partial<ClockRule>) => faults({ clocks: [{ ...CLOCK, ...changed }] });
const row = (code: string) => ({ code, label: code, source: "test" });

describe("what is wrong in a pack beyond its form", () => {
  it("is nothing in the pack that is shipped, nor in an empty one", () => {
    expect(packFaults(AFC_PACK)).toEqual([]);
    expect(faults({ clocks: [CLOCK] })).toEqual([]);
  });

  it("is an event that is neither the engine's nor a step of the authority's documents", () => {
    expect(clockFaults({ metBy: ["CONTACT_MADE", "TICKED"] })).toEqual([
      'clocks.0.metBy: "TICKED" is not an event, nor a step of this procedure',
    ]);
    expect(clockFaults({ metBy: ["FOLLOWED_UP:T-K1"], endedBy: ["TICKED:T-K1"] })).toEqual([
      'clocks.0.endedBy: "TICKED:T-K1" is not an event, nor a step of this procedure',
    ]);
    const step = { ...row("TICKED"), by: ["SUPERVISOR"] as const };
    expect(faults({ clocks: [{ ...CLOCK, metBy: ["TICKED"] }] }, { steps: [step] })).toEqual([]);
    expect(faults({ steps: [{ ...step, code: "OPENED" }] })).toEqual(["steps.0.code: OPENED is an event already"]);
  });

  it("is a row, checklist, system, group or service that does not exist, however deep the condition", () => {
    const when = {
      allOf: [{ not: { check: "A" } }, { anyOf: [{ checklist: "B" }, { system: "C" }] }, { vulnerability: "D" }],
    };
    expect(faults({ routing: [{ when, serviceCode: "E", says: "Why", source: "test" }] })).toEqual([
      'routing.0.serviceCode: "E" is not one of the services',
      'routing.0.when.allOf.0.not.check: "A" is not a row of a checklist',
      'routing.0.when.allOf.1.anyOf.0.checklist: "B" is not a checklist',
      'routing.0.when.allOf.1.anyOf.1.system: "C" is not one of the systems',
      'routing.0.when.allOf.2.vulnerability: "D" is not a vulnerable group',
    ]);
  });

  it("is the same clock or code twice", () => {
    expect(faults({ clocks: [CLOCK, CLOCK] })).toEqual(["clocks.1: T-K1 stands twice in this list"]);
    expect(faults({ lists: { reasons: [row("A"), row("A")] } })).toEqual([
      "lists.reasons.1: A stands twice in this list",
    ]);
  });

  it("is a row of two checklists, for a row is ticked by its code", () => {
    const list = (code: string) => ({
      code,
      name: code,
      heldBy: "SCHOOL" as const,
      rows: [row("VISIT")],
      source: "test",
    });
    expect(faults({ checklists: [list("ONE"), list("TWO")] })).toEqual([
      "checklists.1.rows.0.code: VISIT is a row of another checklist",
    ]);
    expect(faults({ checklists: [list("ONE")] }, { side: "SCHOOL", checklists: [list("TWO")] })).toHaveLength(1);
  });

  it("is a clock whose figures contradict each other", () => {
    const { start: _, ...without } = CLOCK;
    expect(faults({ clocks: [without] })).toEqual([
      "clocks.0: a clock of a case needs a start: the event that starts it",
    ]);
    expect(clockFaults({ scope: "CALENDAR" })).toEqual(["clocks.0.start: a clock of the calendar has no start"]);
    expect(clockFaults({ fallsOn: "13-40" })).toHaveLength(2);
    expect(clockFaults({ max: 4 })).toEqual(["clocks.0.max: is not more than the amount"]);
    expect(clockFaults({ unit: "IMMEDIATE" })).toEqual(["clocks.0.unit: at once takes no amount: write null"]);
    expect(clockFaults({ unit: "IMMEDIATE", amount: null })).toEqual([]);
    expect(clockFaults({ amount: 0 })).toEqual(["clocks.0.amount: is nothing: write null and IMMEDIATE for at once"]);
  });

  it("is a day that the calendar does not have", () => {
    expect(faults({ effectiveFrom: "2026-02-30" })).toEqual(["effectiveFrom: 2026-02-30 is not a day of the calendar"]);
    expect(faults({ compulsorySchoolAge: { startsAtAge: 5, startDays: ["04-31"], endsAtAge: 16 } })).toEqual([
      "compulsorySchoolAge.startDays.0: 04-31 is not a day",
    ]);
  });

  it("is an outcome, a list or a field that is named and not there", () => {
    expect(faults({ closure: { outcomes: [row("FOUND")], deceased: "DEC", source: "test" } })).toEqual([
      'closure.deceased: "DEC" is not one of the outcomes',
    ]);
    const form = { ...row("FORM"), by: [], opensEnquiry: false };
    const field = { code: "WHY", label: "Why", type: "CHOICE" as const };
    expect(faults({ forms: [{ ...form, fields: [{ ...field, list: "reasons" }] }] })).toEqual([
      'forms.0.fields.0.list: "reasons" is not one of the lists',
    ]);
    expect(faults({ forms: [{ ...form, fields: [field] }] })).toEqual(["forms.0.fields.0.type: a choice needs a list"]);
    const asked = { code: "WHEN", label: "When", type: "DATE" as const, when: { field: "WHERE", is: "YES" } };
    expect(faults({ forms: [{ ...form, fields: [asked] }] })).toEqual([
      'forms.0.fields.0.when: "WHERE" is not a field here',
    ]);
  });

  it("is a rung reached by itself above one that is not, before it, or without a panel", () => {
    const rung = (rank: number, byItselfDaysBefore?: number) => ({
      ...row(`R${rank}`),
      rank,
      raisedBy: ["REGISTER_ADMIN"] as const,
      ...(byItselfDaysBefore !== undefined && { byItselfDaysBefore }),
    });
    const of = (...rungs: ReturnType<typeof rung>[]) =>
      packFaults({ ...AFC_PACK, escalationLevels: rungs }).map(({ path, says }) => `${path.join(".")}: ${says}`);
    expect(of(rung(1, 3), rung(2, 3), rung(3))).toEqual([]);
    expect(of(rung(1), rung(2, 3))).toEqual([
      "escalationLevels.1.byItselfDaysBefore: the rung below is not reached by itself",
    ]);
    expect(of(rung(1, 1), rung(2, 3))).toEqual([
      "escalationLevels.1.byItselfDaysBefore: comes before the day of the rung below",
    ]);
    expect(faults({ escalationLevels: [rung(1, 3)] })).toEqual([
      "escalationLevels.0.byItselfDaysBefore: there is no panel to count the days to",
    ]);
  });
});
