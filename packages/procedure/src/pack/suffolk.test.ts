import { describe, expect, it } from "vitest";
import { aCase, happened } from "../../testing/a-case.js";
import { packFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { EventCode, Role } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseFile } from "../enquiry/case-file.js";
import { checklistsFor } from "../enquiry/checklists.js";
import { classify } from "../enquiry/classify.js";
import { closesItself, decideClosure } from "../enquiry/closure.js";
import { caseWorld, unmetGuards } from "../enquiry/guards.js";
import { decideOffRoll } from "../enquiry/off-roll.js";
import { notificationsFor, routeTo } from "../enquiry/routing.js";
import type { GuardedAct } from "./enquiry-rules.js";

const PACK = packFrom("packs/suffolk.yaml");
const CALENDAR = schoolYear2026();
const TODAY = plainDate("2026-12-01");
const on = (code: string, day: string, different = {}) => happened(code, { on: plainDate(day), ...different });
const world = (different: Partial<CaseFile>, today = TODAY) => caseWorld(aCase(different), PACK, CALENDAR, today);
const unmet = (act: GuardedAct, different: Partial<CaseFile>) =>
  unmetGuards(act, PACK, world(different)).map(({ code }) => code);
const told = (event: string, different: Partial<CaseFile> = {}) =>
  notificationsFor(event, PACK, world(different)).map(({ code }) => code);

function missing(routeCode: string, groundCode: string, different: Partial<CaseFile>) {
  const route = PACK.offRoll.find(({ code }) => code === routeCode);
  if (route === undefined) throw new Error(`No route ${routeCode}`);
  const decided = decideOffRoll(route, world(different), { groundCode, on: TODAY });
  return decided.allowed ? [] : decided.unmet.map(({ code }) => code);
}

const SCHOOL_VISIT = happened(EventCode.CONTACT_ATTEMPT, { subject: "VISIT", side: "SCHOOL" });
const OFFICER_CALL = happened(EventCode.CONTACT_ATTEMPT, { subject: "CALL" });

describe("Suffolk: who counts", () => {
  it("SUF-01, SUF-05, SUF-06: a child without a roll, in two categories; never one on a roll, at home or in alternative provision", () => {
    const read = (different: Partial<CaseFile>) => classify(aCase(different), PACK, CALENDAR, TODAY);
    expect(read({ onRoll: false })).toMatchObject({ isMissing: true, category: { code: "LOST" } });
    expect(read({ onRoll: false, isLocated: true })).toMatchObject({ isMissing: true, category: { code: "KNOWN" } });
    expect(read({ onRoll: false, isLocated: true, firstAbsentOn: plainDate("2026-11-30") }).category).toBeNull();
    expect(read({ onRoll: true })).toMatchObject({ isMissing: false, category: null });
    expect(read({ onRoll: false, isEducatedOtherwise: true })).toMatchObject({ isMissing: false, category: null });
  });

  it("SUF-06, SUF-19, SUF-77: a child on a roll goes to the attendance service, another to the manager who assigns", () => {
    expect(routeTo(world({ onRoll: true }), PACK)?.serviceCode).toBe("EAS");
    expect(routeTo(world({ onRoll: false }), PACK)?.serviceCode).toBe("EARLY_HELP");
  });

  it("SUF-07, SUF-08: has seventeen groups and eight risks of its own, and its own codes in each list", () => {
    expect(PACK.vulnerability.groups).toHaveLength(17);
    expect(PACK.vulnerability.risks).toHaveLength(8);
    const { referralReason = [], referralSource = [], outcome = [] } = PACK.lists;
    expect([referralReason.length, referralSource.length, outcome.length]).toEqual([5, 11, 8]);
    expect(outcome.map(({ code }) => code)).toEqual(PACK.closure?.outcomes.map(({ code }) => code));
    expect(PACK.agencies).toHaveLength(30);
  });

  it("SUF-81: the same code means another thing in another list", () => {
    const label = (list: string) => PACK.lists[list]?.find(({ code }) => code === "WLA")?.label;
    expect([label("referralSource"), label("outcome")]).toEqual(["Within LA", "Within own LA"]);
  });
});

describe("Suffolk: what must be first", () => {
  it("SUF-31, SUF-70: a school refers after visiting the last residence and after its enquiries failed", () => {
    expect(unmet("SUBMIT_REFERRAL", {})).toEqual(["VISITED_LAST_RESIDENCE", "ENQUIRIES_FAILED"]);
    expect(unmet("SUBMIT_REFERRAL", { events: [SCHOOL_VISIT, happened("ATTENDANCE_ENQUIRIES_FAILED")] })).toEqual([]);
    expect(unmet("SUBMIT_REFERRAL", { events: [SCHOOL_VISIT, happened("FAMILY_GONE")] })).toEqual([]);
  });

  it("SUF-73, SUF-35: never keeps a protected child or one at risk of harm waiting for a visit", () => {
    expect(unmet("SUBMIT_REFERRAL", { hasSafeguardingConcern: true })).toEqual([]);
    expect(unmet("SUBMIT_REFERRAL", { protection: "PLAN" })).toEqual([]);
    expect(told(EventCode.CONCERN_RAISED)).toEqual(["SOCIAL_CARE_AT_ONCE"]);
    expect(told(EventCode.PROTECTION_RECORDED, { protection: "PLAN" })).toEqual([
      "CUSTOMER_FIRST",
      "ATTENDANCE_SERVICE",
    ]);
  });

  it("SUF-65, SUF-64: Care First is checked when a child is added, and EMS flagged where no school is named", () => {
    expect(unmet("ADD_CHILD", {})).toEqual(["CARE_FIRST_CHECKED"]);
    const checked = happened(EventCode.SYSTEM_CHECKED, { subject: "CF6" });
    expect(unmet("ADD_CHILD", { events: [checked] })).toEqual([]);
    expect(unmet("ACCEPT_REFERRAL", { events: [checked] })).toEqual(["FLAGGED_ON_EMS"]);
    expect(unmet("ACCEPT_REFERRAL", { events: [happened(EventCode.SYSTEM_FLAGGED, { subject: "EMS" })] })).toEqual([]);
  });

  it("SUF-50, SUF-57: leaves a roll for home, an independent school or abroad on the parent's written notice only", () => {
    expect(missing("HOME_EDUCATED", "9(1)(f)", {})).toEqual(["WRITTEN_NOTICE"]);
    expect(missing("HOME_EDUCATED", "9(1)(f)", { events: [happened("HOME_EDUCATION_NOTICE")] })).toEqual([
      "WRITTEN_NOTICE",
    ]);
    const letter = happened("HOME_EDUCATION_NOTICE", { inWriting: true, side: "SCHOOL" });
    expect(missing("HOME_EDUCATED", "9(1)(f)", { events: [letter] })).toEqual([]);
    expect(missing("OUTSIDE_SYSTEM", "9(1)(a)", { events: [letter] })).toEqual(["WRITTEN_NOTICE"]);
    const leaving = happened("LEAVING_NOTICE", { inWriting: true, side: "SCHOOL" });
    expect(missing("OUTSIDE_SYSTEM", "9(1)(a)", { events: [leaving] })).toEqual([]);
  });

  it("SUF-59: for a child with a plan, home education waits for the SEN Officer", () => {
    const letter = happened("HOME_EDUCATION_NOTICE", { inWriting: true, side: "SCHOOL" });
    expect(missing("HOME_EDUCATED", "9(1)(f)", { hasEhcp: true, events: [letter] })).toEqual(["SEN_OFFICER_PERMITS"]);
    const permitted = [letter, happened("SEN_OFFICER_PERMISSION")];
    expect(missing("HOME_EDUCATED", "9(1)(f)", { hasEhcp: true, events: permitted })).toEqual([]);
    expect(PACK.steps.find(({ code }) => code === "SEN_OFFICER_PERMISSION")?.by).toEqual([Role.EHE_OFFICER]);
  });

  it("SUF-25, SUF-48: a child not found leaves by the regulations after four weeks, with a transfer file on every leave", () => {
    const enquired = [SCHOOL_VISIT, OFFICER_CALL];
    expect(missing("NOT_FOUND", "9(1)(i)", { events: enquired })).toEqual([]);
    expect(missing("NOT_FOUND", "9(1)(i)", {})).toEqual(["VISITED", "AUTHORITY_TRIED", "JOINT_ENQUIRY_MISSING"]);
    const late = { events: enquired, firstAbsentOn: plainDate("2026-11-09") };
    expect(missing("NOT_FOUND", "9(1)(i)", late)).toEqual(["FOUR_WEEKS", "TWENTY_SCHOOL_DAYS"]);
    expect(missing("NOT_FOUND", "9(1)(i)", { events: enquired, hasSafeguardingConcern: true })).toEqual(["NO_CONCERN"]);
    for (const { instructions } of PACK.offRoll)
      expect(instructions.some(({ says }) => says.includes("transfer file"))).toBe(true);
  });

  it("SUF-30: an officer asks four questions at each visit, and arrival is checked before a child counts as moved", () => {
    const questions = checklistsFor(PACK, world({})).find(({ checklist }) => checklist.code === "SCHOOL_VISIT");
    expect(questions?.rows).toHaveLength(4);
    expect(questions).toMatchObject({ isSettled: false, phase: "NOW" });
    expect(missing("OTHER_SCHOOL", "9(1)(a)", {})).toEqual(["ARRIVED"]);
    const checked = happened(EventCode.CHECK_DONE, { subject: "ARRIVAL_CHECKED" });
    expect(missing("OTHER_SCHOOL", "9(1)(a)", { events: [checked] })).toEqual([]);
  });

  it("SUF-27: every child who leaves or is admitted is told by exactly one of four forms; SUF-18: the public by its own", () => {
    const types = PACK.forms
      .filter(({ code }) => code.startsWith("NCME1"))
      .map(({ code, opensEnquiry }) => [code, opensEnquiry]);
    expect(types).toEqual([
      ["NCME1", true],
      ["NCME1_REMOVAL", false],
      ["NCME1_EHE", false],
      ["NCME1_ADMITTED", false],
    ]);
    expect(PACK.forms.filter(({ isPublic }) => isPublic).map(({ code }) => code)).toEqual(["PUBLIC"]);
  });

  it("SUF-41, SUF-39: a disappearance is told to the officers, and to the CME Officer when the child may have left", () => {
    expect(told("CANNOT_CONTACT")).toEqual(["ANY_WELFARE_OFFICER"]);
    expect(told("MAY_HAVE_LEFT_COUNTY")).toEqual(["POST_ON_S2S"]);
    expect(told("PLACE_NOT_TAKEN_UP")).toEqual(["CHALLENGE_SCHOOL"]);
    expect(told(EventCode.LOCATED)[0]).toBe("POLICE_OF_FOUND_CHILD");
  });
});

describe("Suffolk: how a case ends", () => {
  const closes = (outcome: string, different: Partial<CaseFile>, today = TODAY) => {
    const decided = decideClosure(outcome, PACK, world(different, today));
    return decided.allowed ? [] : decided.unmet.map(({ code }) => code);
  };

  it("SUF-77: with a destination that is confirmed and followed up twice", () => {
    const found = on(EventCode.PROVISION_FOUND, "2026-11-09");
    expect(closes("WLA", {})).toEqual(["DESTINATION_CONFIRMED", "FOLLOW_UP_OWED"]);
    expect(closes("WLA", { events: [found] })).toEqual(["FOLLOW_UP_OWED"]);
    const followed = ["SUF-K7A", "SUF-K7B"].map((subject) => happened(EventCode.FOLLOWED_UP, { subject }));
    expect(closes("WLA", { events: [found, ...followed] })).toEqual([]);
    expect(closes("EMI", { isLocated: true })).toEqual([]);
  });

  it("SUF-68: untraced and loaded onto s2s, it stays open until school age is over, and then closes by itself", () => {
    const events = [happened(EventCode.EXHAUSTED), happened(EventCode.SYSTEM_UPLOADED, { subject: "S2S" })];
    const young = { events, dateOfBirth: plainDate("2010-09-01") };
    expect(closes("S2S", young)).toEqual(["STAYS_OPEN"]);
    expect(closes("NCA", young, plainDate("2027-06-25"))).toEqual(["SCHOOL_AGE_NOT_OVER"]);
    expect(closesItself(PACK, world(young, plainDate("2027-06-25")))).toBe(false);
    expect(closesItself(PACK, world(young, plainDate("2027-06-26")))).toBe(true);
    expect(closes("NCA", young, plainDate("2027-06-26"))).toEqual([]);
  });
});
