import { describe, expect, it } from "vitest";
import { aCase, happened } from "../../testing/a-case.js";
import { packFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { deadlines } from "../clocks/deadlines.js";
import { EventCode } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";
import { classify } from "../enquiry/classify.js";
import { decideClosure } from "../enquiry/closure.js";
import { caseWorld, unmetGuards } from "../enquiry/guards.js";
import { decideOffRoll } from "../enquiry/off-roll.js";
import { notificationsFor, routeTo } from "../enquiry/routing.js";
import { GROUNDS_2024 } from "../law/grounds-2024.js";
import { versionsOf } from "./in-force.js";

const PACK = packFrom("packs/afc.yaml");
const TODAY = plainDate("2026-12-01");
const CALENDAR = schoolYear2026();
const world = (different: Partial<CaseFile>, today = TODAY) => caseWorld(aCase(different), PACK, CALENDAR, today);
const clock = (id: string) => PACK.clocks.find((one) => one.id === id);
const guards = (...events: CaseEvent[]) =>
  unmetGuards("ACCEPT_REFERRAL", PACK, world({ events })).map(({ code }) => code);

function missing(routeCode: string, groundCode: string, different: Partial<CaseFile>, on = TODAY) {
  const route = PACK.offRoll.find(({ code }) => code === routeCode);
  if (route === undefined) throw new Error(`No route ${routeCode}`);
  const decided = decideOffRoll(route, world(different, on), { groundCode, on });
  return decided.allowed ? [] : decided.unmet.map(({ code }) => code);
}

const SCHOOL_RANG = happened(EventCode.CONTACT_ATTEMPT, { subject: "CALL", side: "SCHOOL" });
const CHECKED = happened(EventCode.CHECK_DONE, { subject: "LOCAL_DATABASES" });

describe("AfC: clocks", () => {
  it("AFC-72, AFC-76, AFC-93, AFC-102: counts school days from the first day absent", () => {
    expect(clock("AFC-K1")).toMatchObject({ amount: 1, max: 5, unit: "SCHOOL_DAY", countsStart: true });
    expect(clock("AFC-K2")).toMatchObject({ amount: 5, unit: "SCHOOL_DAY", countsStart: true, metBy: ["REFERRED"] });
    expect(clock("AFC-K3")).toMatchObject({ amount: 20, kind: "EARLIEST", counts: "UNAUTHORISED_ABSENCE" });
    expect(["AFC-K4A", "AFC-K4B"].map((id) => clock(id)?.amount)).toEqual([6, 6]);
    expect(["AFC-K4A", "AFC-K4B"].map((id) => clock(id)?.ownerWords)).toEqual(["School", "Achieving for Children"]);
  });

  it("AFC-49, AFC-22, AFC-46: family support in 3 and 7 working days, the register at once, plans in 12 or 6 months", () => {
    expect(clock("AFC-K5A")).toMatchObject({ amount: 3, unit: "WORKING_DAY" });
    expect(clock("AFC-K5B")).toMatchObject({ amount: 7, unit: "WORKING_DAY" });
    expect(clock("AFC-K6")).toMatchObject({ amount: null, unit: "IMMEDIATE" });
    expect(clock("AFC-K11")).toMatchObject({ amount: 12, unit: "MONTH", repeats: true });
    expect(clock("AFC-K11")?.fastTracks?.[0]).toMatchObject({ amount: 6, when: { fact: "underFive" } });
  });

  it("AFC-46, AFC-101: a plan goes on being reviewed when the child is home educated", () => {
    const reviewed = happened("EHCP_REVIEWED", { on: plainDate("2026-03-02") });
    const home = { hasEhcp: true, onRoll: false, isEducatedOtherwise: true, events: [reviewed] };
    const due = (different: Partial<CaseFile>) =>
      deadlines(aCase(different), versionsOf([PACK]), CALENDAR, TODAY).find(({ rule }) => rule.id === "AFC-K11");
    expect(due(home)).toMatchObject({ dueOn: "2027-03-02", state: "RUNNING" });
    expect(due({ ...home, dateOfBirth: plainDate("2022-01-09") })).toMatchObject({ dueOn: "2026-09-02" });
  });

  it("AFC-28, AFC-136, AFC-138: figures six-monthly, a brief each term, a report each year", () => {
    const year = PACK.clocks.filter(({ scope }) => scope === "CALENDAR");
    expect(year.map(({ amount, unit }) => [amount, unit])).toEqual([
      [6, "MONTH"],
      [1, "TERM"],
      [12, "MONTH"],
    ]);
  });

  it("AFC-74, Q35: a concern for welfare goes to SPA at once, and no list of groups shortens anything", () => {
    expect(PACK.vulnerability.groups).toEqual([]);
    expect(PACK.vulnerability.risks).toHaveLength(5);
    for (const id of ["AFC-K1", "AFC-K2"]) expect(clock(id)?.fastTracks?.[0]?.unit).toBe("IMMEDIATE");
    expect(notificationsFor("CONCERN_RAISED", PACK, world({}))).toMatchObject([{ to: "FRONT_DOOR", isFirst: true }]);
  });
});

describe("AfC: looking for a child", () => {
  it("AFC-78 to AFC-89: has eleven location checks in order, none of them mandatory", () => {
    const checks = PACK.checklists.find(({ code }) => code === "LOCATION_CHECKS");
    const ids = Array.from({ length: 11 }, (_, place) => `[AFC-${78 + place}]`);
    expect(checks?.rows.map(({ source }) => source.slice(source.indexOf("[")))).toEqual(ids);
    expect(checks?.rows.some(({ isMandatory }) => isMandatory)).toBe(false);
    expect(checks?.rows.filter(({ agencies }) => agencies !== undefined).map((row) => row.agencies?.length)).toEqual([
      8,
    ]);
    expect(checks?.rows.filter((row) => row.asksRiskAssessment).map(({ code }) => code)).toEqual(["HOME_VISIT"]);
    expect(checks).toMatchObject({ heldBy: "AUTHORITY", fromDay: 5, untilDay: 20 });
  });

  it("AFC-07, AFC-08: missing is who is on no roll, in two categories", () => {
    const read = (different: Partial<CaseFile>) => classify(aCase(different), PACK, CALENDAR, TODAY);
    expect(read({ onRoll: false }).category?.code).toBe("IDENTIFIED_NOT_LOCATED");
    expect(read({ onRoll: false, isLocated: true }).category?.code).toBe("IDENTIFIED_AND_LOCATED");
    expect(read({ onRoll: true }).isMissing).toBe(false);
  });

  it("AFC-41, AFC-43, AFC-44, AFC-76, AFC-97, AFC-100: sends a child where the document says", () => {
    const to = (different: Partial<CaseFile>) =>
      routeTo(world({ firstAbsentOn: null, ...different }), PACK)?.serviceCode;
    expect(to({ firstAbsentOn: plainDate("2026-11-02") })).toBe("EWS");
    expect(to({ events: [happened("ADMISSIONS_SIGNAL")], hasEhcp: true })).toBe("EWS");
    expect(to({ events: [happened("HOME_EDUCATION_NOT_SUITABLE")] })).toBe("EWS");
    expect(to({ hasEhcp: true, schoolPhase: "SECONDARY" })).toBe("SEND");
    expect(to({ schoolPhase: "SECONDARY", events: [happened("EXCLUSION_RISK")] })).toBe("EISS");
    expect(to({ schoolPhase: "PRIMARY" })).toBe("EISS");
    expect(to({ schoolPhase: "SECONDARY" })).toBe("MALDEN_OAKS");
    expect(to({ schoolPhase: "ALL_THROUGH" })).toBe("EISS");
  });
});

describe("AfC: accepting a referral", () => {
  it("AFC-59: takes the online form with all key information, or with permission of SPA or the EWO", () => {
    expect(guards(happened("REMOVAL_NOTIFIED"))).toEqual(["KEY_INFORMATION"]);
    expect(guards(happened("REMOVAL_NOTIFIED"), happened("KEY_INFORMATION_HELD"))).toEqual([]);
    expect(guards(happened("REMOVAL_NOTIFIED"), happened("FORM_PERMITTED"))).toEqual([]);
  });

  it("AFC-65: asks a service for the register check and a word with the other professionals", () => {
    expect(guards(happened("SERVICE_CONCERN"))).toEqual(["REGISTER_NOT_CHECKED", "PROFESSIONALS_NOT_ASKED"]);
    const done = [happened("REGISTER_CHECKED"), happened("PROFESSIONALS_SPOKEN_TO")];
    expect(guards(happened("SERVICE_CONCERN"), ...done)).toEqual([]);
    expect(guards(SCHOOL_RANG)).toEqual([]);
  });

  it("AFC-55: the online form offers the fifteen grounds of the law", () => {
    const offered = PACK.lists.DELETION_GROUNDS?.map(({ label }) => label.split(" ")[0]);
    expect(offered).toEqual(GROUNDS_2024.grounds.map(({ code }) => code));
  });
});

describe("AfC: leaving the roll and closing", () => {
  const found = { events: [SCHOOL_RANG, CHECKED] };

  it("AFC-56, AFC-93: on day 20, with both sides' enquiries, the child not found", () => {
    expect(missing("NOT_FOUND_BY_DAY_20", "9(1)(i)", found)).toEqual([]);
    expect(missing("NOT_FOUND_BY_DAY_20", "9(1)(i)", found, plainDate("2026-11-26"))).toEqual(["TWENTY_DAYS"]);
    expect(missing("NOT_FOUND_BY_DAY_20", "9(1)(i)", { events: [SCHOOL_RANG] })).toContain("EWS_HAS_NOT_INVESTIGATED");
    expect(missing("NOT_FOUND_BY_DAY_20", "9(1)(i)", { events: [CHECKED] })).toContain("SCHOOL_HAS_NOT_ENQUIRED");
    expect(missing("NOT_FOUND_BY_DAY_20", "9(1)(i)", { ...found, isLocated: true })).toEqual(["CHILD_IS_LOCATED"]);
  });

  it("AFC-95, Q37: not while there is a safeguarding concern, of which the lead and social care are told", () => {
    const concern = { ...found, hasSafeguardingConcern: true };
    expect(missing("NOT_FOUND_BY_DAY_20", "9(1)(i)", concern)).toEqual(["SAFEGUARDING_CONCERN"]);
    const told = notificationsFor("OFF_ROLL_REFUSED", PACK, world(concern));
    expect(told.map(({ to }) => to)).toEqual(["STRATEGIC_LEAD", null]);
  });

  it("AFC-91: to another school only when its authority and the school have both confirmed", () => {
    const authority = happened("RECEIVING_AUTHORITY_CONFIRMED");
    const school = happened("RECEIVING_SCHOOL_CONFIRMED");
    expect(missing("MOVED_TO_ANOTHER_SCHOOL", "9(1)(a)", { events: [authority] })).toEqual(["SCHOOL_NOT_CONFIRMED"]);
    expect(missing("MOVED_TO_ANOTHER_SCHOOL", "9(1)(a)", { events: [school] })).toEqual(["AUTHORITY_NOT_CONFIRMED"]);
    expect(missing("MOVED_TO_ANOTHER_SCHOOL", "9(1)(a)", { events: [authority, school] })).toEqual([]);
  });

  it("Q42: closes with the outcomes of the list, above school age only after it", () => {
    expect(PACK.closure?.outcomes.map(({ code }) => code)).toEqual(PACK.removalOutcomes.map(({ code }) => code));
    expect(decideClosure("NEW_SCHOOL", PACK, world({})).allowed).toBe(true);
    expect(decideClosure("ABOVE_SCHOOL_AGE", PACK, world({})).allowed).toBe(false);
    expect(decideClosure("ABOVE_SCHOOL_AGE", PACK, world({ dateOfBirth: plainDate("2009-05-03") })).allowed).toBe(true);
  });
});
