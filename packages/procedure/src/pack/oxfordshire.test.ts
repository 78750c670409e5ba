import { describe, expect, it } from "vitest";
import { aCase, happened } from "../../testing/a-case.js";
import { packFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { deadlines } from "../clocks/deadlines.js";
import { duties } from "../clocks/duties.js";
import { EventCode } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";
import { classify } from "../enquiry/classify.js";
import { decideClosure } from "../enquiry/closure.js";
import { caseWorld, unmetGuards } from "../enquiry/guards.js";
import { decideOffRoll } from "../enquiry/off-roll.js";
import { notificationsFor } from "../enquiry/routing.js";
import { versionsOf } from "./in-force.js";

const PACK = packFrom("packs/oxfordshire.yaml");
const CALENDAR = schoolYear2026();
const AFTER_20_DAYS = plainDate("2026-11-30");
const world = (different: Partial<CaseFile>, today = AFTER_20_DAYS) =>
  caseWorld(aCase({ firstAbsentOn: plainDate("2026-11-02"), ...different }), PACK, CALENDAR, today);
const clock = (id: string, different: Partial<CaseFile>, today = AFTER_20_DAYS) =>
  deadlines(aCase(different), versionsOf([PACK]), CALENDAR, today).find(({ rule }) => rule.id === id);

function missing(routeCode: string, groundCode: string, different: Partial<CaseFile>, today = AFTER_20_DAYS) {
  const route = PACK.offRoll.find(({ code }) => code === routeCode);
  if (route === undefined) throw new Error(`No route ${routeCode}`);
  const decided = decideOffRoll(route, world(different, today), { groundCode, on: today });
  return decided.allowed ? [] : decided.unmet.map(({ code }) => code);
}

const SCHOOL_DID = happened("SCHOOL_INVESTIGATION", { side: "SCHOOL" });
const AUTHORITY_DID = happened("AUTHORITY_INVESTIGATION");
const ALL: readonly CaseEvent[] = [
  SCHOOL_DID,
  AUTHORITY_DID,
  happened("ESW_CONFIRMED_MISSING"),
  happened("ESW_ADVISED", { inWriting: true }),
];

describe("Oxfordshire", () => {
  it("OXF-01: counts a child without a roll, or out of provision for twenty days on a roll or not", () => {
    const read = (different: Partial<CaseFile>, today = AFTER_20_DAYS) =>
      classify(aCase(different), PACK, CALENDAR, today);
    expect(read({ onRoll: false }).category?.code).toBe("NOT_ON_ROLL");
    expect(read({ onRoll: true })).toMatchObject({ isMissing: true, category: { code: "OUT_OF_PROVISION" } });
    expect(read({ onRoll: true }, plainDate("2026-11-26")).isMissing).toBe(false);
    expect(read({ onRoll: false, isEducatedOtherwise: true, firstAbsentOn: null }).isMissing).toBe(false);
  });

  it("OXF-02: a protected or vulnerable child is raised much earlier: a person sets the day, and it is looked at today", () => {
    expect(clock("OXF-K1", {})).toMatchObject({ dueOn: "2026-11-27", needsDate: false });
    for (const fast of [{ protection: "PLAN" as const }, { vulnerabilityCodes: ["TRAVELLING_FAMILY"] }]) {
      expect(clock("OXF-K1", fast)).toMatchObject({ needsDate: true });
      expect(clock("OXF-K1B", fast)).toMatchObject({ dueOn: "2026-11-02" });
      const events = [happened(EventCode.CLOCK_DATE_SET, { subject: "OXF-K1", on: plainDate("2026-11-05") })];
      expect(clock("OXF-K1", { ...fast, events })).toMatchObject({ dueOn: "2026-11-05", needsDate: false });
    }
    expect(clock("OXF-K1B", {})).toBeUndefined();
  });

  it("OXF-07: the head teacher notifies once the school has investigated, by a day that a person sets", () => {
    const codes = (different: Partial<CaseFile>) =>
      unmetGuards("SUBMIT_REFERRAL", PACK, world(different)).map(({ code }) => code);
    expect(codes({})).toEqual(["SCHOOL_INVESTIGATED"]);
    expect(codes({ events: [SCHOOL_DID] })).toEqual([]);
    expect(codes({ protection: "PLAN" })).toEqual([]);
    expect(codes({ firstAbsentOn: null })).toEqual([]);
    expect(clock("OXF-K5", { events: [SCHOOL_DID] })).toMatchObject({ needsDate: true, dueOn: null });
    expect(notificationsFor("REFERRED", PACK, world({})).map(({ code }) => code)).toEqual([
      "SERVICE_MANAGER",
      "EDUCATION_SOCIAL_WORKER",
    ]);
  });

  it("OXF-08: the keyworker of a child on a plan is told first", () => {
    const [first] = notificationsFor("REFERRED", PACK, world({ protection: "PLAN" }));
    expect(first).toMatchObject({ code: "KEYWORKER_ON_NOTIFYING", isFirst: true, urgency: "IMMEDIATE" });
    expect(notificationsFor("PROTECTION_RECORDED", PACK, world({ protection: "CONCERN" }))).toEqual([]);
  });

  it("OXF-17: the law's line is twenty school days of absence without good reason", () => {
    expect(clock("OXF-K2", {})).toMatchObject({ dueOn: "2026-11-27", rule: { kind: "EARLIEST" } });
    expect(missing("TWENTY_DAYS", "9(1)(i)", { events: ALL }, plainDate("2026-11-26"))).toEqual(["TWENTY_SCHOOL_DAYS"]);
    expect(missing("TWENTY_DAYS", "9(1)(i)", { events: ALL }, plainDate("2026-11-27"))).toEqual([]);
  });

  it("OXF-18: two separate investigations, one by each side; neither stands for the other", () => {
    const without = (event: CaseEvent) => ({ events: ALL.filter((one) => one !== event) });
    expect(missing("TWENTY_DAYS", "9(1)(i)", without(SCHOOL_DID))).toContain("SCHOOL_INVESTIGATED");
    expect(missing("TWENTY_DAYS", "9(1)(i)", without(AUTHORITY_DID))).toContain("AUTHORITY_INVESTIGATED");
    const both = { events: [happened("SCHOOL_INVESTIGATION"), ...without(SCHOOL_DID).events] };
    expect(missing("TWENTY_DAYS", "9(1)(i)", both)).toContain("SCHOOL_INVESTIGATED");
  });

  it("OXF-09, OXF-19: no removal and no transfer file until the Education Social Worker confirmed and advised", () => {
    expect(missing("TWENTY_DAYS", "9(1)(i)", { events: ALL.slice(0, 2) })).toEqual([
      "CONFIRMED_MISSING",
      "ESW_HAS_ADVISED",
    ]);
    expect(missing("LEFT_FOR_KNOWN_PLACE", "9(1)(a)", {})).toEqual(["ESW_HAS_ADVISED"]);
    expect(missing("LEFT_FOR_KNOWN_PLACE", "9(1)(a)", { events: ALL })).toEqual([]);
  });

  it("OXF-20, OXF-21: the name stays on the central register until the child is located", () => {
    const closes = (outcome: string, different: Partial<CaseFile>) =>
      decideClosure(outcome, PACK, world({ events: ALL, ...different })).allowed;
    expect(closes("IN_SCHOOL", {})).toBe(false);
    expect(closes("IN_SCHOOL", { isLocated: true })).toBe(true);
    expect(closes("ABOVE_SCHOOL_AGE", {})).toBe(false);
    expect(closes("ABOVE_SCHOOL_AGE", { dateOfBirth: plainDate("2009-05-05") })).toBe(true);
  });

  it("OXF-22: after home education the head teacher writes within ten working days, and only on the parent's notice", () => {
    const notice = happened("PARENT_NOTICE", { inWriting: true, side: "SCHOOL" });
    expect(missing("HOME_EDUCATED", "9(1)(f)", {})).toEqual(["PARENT_NOTIFIED"]);
    expect(missing("HOME_EDUCATED", "9(1)(f)", { events: [notice] })).toEqual([]);
    const deleted = happened(EventCode.ROLL_DELETED, { on: plainDate("2026-12-14") });
    expect(clock("OXF-K3", { events: [notice, deleted] })).toMatchObject({
      dueOn: "2026-12-30",
      otherReadingOn: "2027-01-11",
    });
    expect(clock("OXF-K3", { events: [deleted] })).toBeUndefined();
  });

  it("OXF-15: the Directorate Leadership Team has the data every month", () => {
    const [due] = duties(PACK, CALENDAR, [], plainDate("2026-11-26")).slice(-1);
    expect(due).toMatchObject({ rule: { id: "OXF-K4" }, dueOn: "2026-11-30" });
  });

  it("OXF-23: a pupil who arrives without information from the previous school is told to the Service Manager", () => {
    const form = PACK.forms.find(({ code }) => code === "PUPIL_WITHOUT_INFORMATION");
    expect(form).toMatchObject({ by: ["SCHOOL_LEAD"], opensEnquiry: true });
  });
});
