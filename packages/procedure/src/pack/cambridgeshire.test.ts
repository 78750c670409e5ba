import { describe, expect, it } from "vitest";
import { aCase, happened } from "../../testing/a-case.js";
import { packsFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { deadlines } from "../clocks/deadlines.js";
import { EventCode } from "../codes.js";
import { type PlainDate, plainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";
import { checklistsFor } from "../enquiry/checklists.js";
import { decideClosure } from "../enquiry/closure.js";
import { caseWorld, unmetGuards } from "../enquiry/guards.js";
import { decideOffRoll } from "../enquiry/off-roll.js";
import { notificationsFor } from "../enquiry/routing.js";
import type { GuardedAct } from "./enquiry-rules.js";
import { inForceOn, versionsOf } from "./in-force.js";
import type { ProcedurePack } from "./pack.js";

const [AUTHORITY, SCHOOL] = packsFrom("packs/cambridgeshire-2015.yaml", "packs/cambridgeshire-school.yaml") as [
  ProcedurePack,
  ProcedurePack,
];
const VERSIONS = versionsOf([AUTHORITY, SCHOOL]);
const PACK = inForceOn(VERSIONS, "2026-12-01");
const CALENDAR = schoolYear2026();
const day = plainDate;
const DAY_5 = day("2026-11-06");
const AFTER_FOUR_WEEKS = day("2026-11-30");
const world = (different: Partial<CaseFile>, today: PlainDate) => caseWorld(aCase(different), PACK, CALENDAR, today);
const unmet = (act: GuardedAct, different: Partial<CaseFile>, today = DAY_5) =>
  unmetGuards(act, PACK, world(different, today)).map(({ code }) => code);
const told = (event: string, different: Partial<CaseFile>) =>
  notificationsFor(event, PACK, world(different, DAY_5)).map(({ code }) => code);

function dueOn(id: string, different: Partial<CaseFile> = {}, today = DAY_5) {
  return deadlines(aCase(different), VERSIONS, CALENDAR, today).find(({ rule }) => rule.id === id)?.dueOn;
}

function missing(routeCode: string, groundCode: string, events: CaseEvent[], on = AFTER_FOUR_WEEKS) {
  const route = PACK.offRoll.find(({ code }) => code === routeCode);
  if (route === undefined) throw new Error(`No route ${routeCode}`);
  const decided = decideOffRoll(route, world({ events }, on), { groundCode, on });
  return decided.allowed ? [] : decided.unmet.map(({ code }) => code);
}

const on = (code: string, date: string, more: Partial<CaseEvent> = {}) => happened(code, { on: day(date), ...more });
const OPENED = on(EventCode.OPENED, "2026-11-02", { side: "SCHOOL" });
const RANG = on(EventCode.CONTACT_ATTEMPT, "2026-11-02", { subject: "CALL", side: "SCHOOL" });
const VISITED = on(EventCode.CONTACT_ATTEMPT, "2026-11-04", { subject: "VISIT", side: "SCHOOL" });
const OFFICER_RANG = on(EventCode.CONTACT_ATTEMPT, "2026-11-17", { subject: "CALL" });

describe("Cambridgeshire: two documents", () => {
  it("are one procedure from September 2015, and each keeps its own lists", () => {
    expect(VERSIONS.map(({ from }) => from)).toEqual(["2015-09-01"]);
    expect(PACK.clocks).toHaveLength(AUTHORITY.clocks.length + SCHOOL.clocks.length);
    expect([AUTHORITY.vulnerability.groups.length, SCHOOL.vulnerability.groups.length]).toEqual([11, 13]);
  });

  it("CAM-07, CSP-16: eleven and thirteen groups, of which young carers and running away stand once", () => {
    expect(PACK.vulnerability.groups).toHaveLength(22);
    const both = PACK.vulnerability.groups.filter(({ source }) => source.includes(";")).map(({ code }) => code);
    expect(both).toEqual(["YOUNG_CARER", "RUNNING_AWAY"]);
  });

  it("CAM-37, CAM-52, CSP-22 to CSP-26: eleven rows, ten steps, and the school's by day with extra rows", () => {
    const rows = (pack: ProcedurePack) => pack.checklists.map((one) => one.rows.length);
    expect(rows(AUTHORITY)).toEqual([11, 10]);
    expect(rows(SCHOOL)).toEqual([3, 3, 3, 2, 3]);
    const shown = (different: Partial<CaseFile>) =>
      checklistsFor(PACK, world(different, DAY_5)).map(({ checklist }) => checklist.code);
    expect(shown({})).not.toContain("DAYS_2_TO_5_VULNERABLE");
    expect(shown({ vulnerabilityCodes: ["BULLYING"] })).toEqual(
      expect.arrayContaining(["FIRST_DAY_VULNERABLE", "DAYS_2_TO_5_VULNERABLE", "REFERRAL_DAY"]),
    );
  });

  it("CAM-53, Q14: the removal form takes several children and has five reasons", () => {
    const form = PACK.forms.find(({ code }) => code === "REMOVAL_FROM_ROLL");
    expect(form).toMatchObject({ takesSeveralChildren: true, opensEnquiry: false });
    expect(PACK.lists.PARENT_REASONS).toHaveLength(5);
  });

  it("CAM-16, CAM-25, Q13: transfer codes are seven characters, though eight are printed", () => {
    expect(PACK.ctf).toMatchObject({ unknown: "XXXXXXX", outside: "MMMMMMM", asPrinted: "XXXXXXXX; MMMMMMMM" });
  });
});

describe("Cambridgeshire: clocks", () => {
  it("CAM-11, CAM-12, CAM-15, CSP-02, CSP-11: ten school days, the eleventh, four weeks, the same day", () => {
    expect(dueOn("CAM-K1")).toBe("2026-11-13");
    expect(dueOn("CAM-K2")).toBe("2026-11-16");
    expect([dueOn("CAM-K3"), dueOn("CSP-K3")]).toEqual(["2026-11-29", "2026-11-29"]);
    expect(dueOn("CSP-K1")).toBe("2026-11-02");
  });

  it("CSP-04, CSP-26: referral by day 10, day 5 if vulnerable, at once with social care or child protection", () => {
    expect(dueOn("CSP-K2")).toBe("2026-11-13");
    expect(dueOn("CSP-K2", { vulnerabilityCodes: ["CUSTODY"] })).toBe("2026-11-06");
    expect(dueOn("CSP-K2", { isSocialCareInvolved: true, vulnerabilityCodes: ["CUSTODY"] })).toBe("2026-11-02");
    expect(dueOn("CSP-K2", { protection: "PLAN" })).toBe("2026-11-02");
  });

  it("CAM-18, CAM-41: 28 working days from the day of assignment, and five more for the log", () => {
    const events = [on(EventCode.ASSIGNED, "2026-11-16")];
    expect([dueOn("CAM-K5", { events }), dueOn("CAM-K6", { events })]).toEqual(["2026-12-24", "2027-01-05"]);
  });

  it("CAM-20, CAM-32, CAM-33: an audit in 6 to 8 weeks after the last, and two reports each half term", () => {
    const clock = (id: string) => PACK.clocks.find((one) => one.id === id);
    expect(clock("CAM-K7")).toMatchObject({ amount: 6, max: 8, unit: "WEEK", repeats: true });
    for (const id of ["CAM-K8A", "CAM-K8B"]) expect(clock(id)).toMatchObject({ amount: 1, unit: "HALF_TERM" });
  });
});

describe("Cambridgeshire: guards and telling", () => {
  it("CSP-14, CSP-15: no referral without a home visit and an attempt in each phase; the officer judges it", () => {
    expect(unmet("SUBMIT_REFERRAL", { events: [OPENED, RANG] })).toEqual(["NO_HOME_VISIT", "PHASE_WITHOUT_ATTEMPT"]);
    expect(unmet("SUBMIT_REFERRAL", { events: [OPENED, VISITED] })).toEqual(["PHASE_WITHOUT_ATTEMPT"]);
    const events = [OPENED, RANG, VISITED];
    expect(unmet("SUBMIT_REFERRAL", { events })).toEqual([]);
    const referred = [...events, on(EventCode.REFERRED, "2026-11-06", { side: "SCHOOL" })];
    expect(unmet("ACCEPT_REFERRAL", { events: referred })).toEqual(["INVESTIGATION_NOT_JUDGED"]);
    expect(unmet("ACCEPT_REFERRAL", { events: [...referred, happened("INVESTIGATION_SUFFICIENT")] })).toEqual([]);
  });

  it("CAM-13, CSP-18: social services and the social worker come first, before the officer", () => {
    const child = { protection: "PLAN" as const, events: [OPENED, RANG, VISITED] };
    expect(told(EventCode.OPENED, child)).toEqual(["SOCIAL_SERVICES_FIRST", "SOCIAL_WORKER"]);
    expect(unmet("SUBMIT_REFERRAL", child)).toEqual(["SOCIAL_SERVICES_NOT_TOLD"]);
    const after = [...child.events, on(EventCode.TOLD, "2026-11-02", { subject: "SOCIAL_SERVICES_FIRST" })];
    expect(unmet("SUBMIT_REFERRAL", { ...child, events: after })).toEqual([]);
  });

  it("CAM-28, CAM-29: a child who joins without confirmation is not entered before Lost Pupils is searched, and gets no new UPN", () => {
    const joined = happened("JOINED_SCHOOL");
    expect(unmet("ADD_CHILD", { events: [joined] })).toEqual(["LOST_PUPILS_NOT_CHECKED", "NO_NEW_UPN"]);
    const searched = happened(EventCode.SYSTEM_CHECKED, { subject: "LOST_PUPILS" });
    expect(unmet("ADD_CHILD", { events: [joined, searched, happened("TEMPORARY_UPN_ISSUED")] })).toEqual([]);
    expect(unmet("ADD_CHILD", { events: [joined, happened("CTF_RECEIVED")] })).toEqual([]);
    expect(unmet("ADD_CHILD", {})).toEqual([]);
  });

  it("CAM-19, CAM-40: passed to the manager only when exhausted, after visit, letter and call", () => {
    expect(unmet("TRANSFER", {})).toEqual(["NOT_EXHAUSTED", "NO_HOME_VISIT", "NO_LETTER", "NO_CALL"]);
    const letter = happened(EventCode.CONTACT_ATTEMPT, { subject: "LETTER_SENT" });
    const events = [happened(EventCode.EXHAUSTED), happened("VISIT_NOT_SAFE"), letter, OFFICER_RANG];
    expect(unmet("TRANSFER", { events })).toEqual([]);
  });

  it("CAM-09, CAM-17, CAM-38, CAM-44: the police, the administrator, the manager and home education are told", () => {
    expect(told("VICTIM_OF_CRIME", {})).toEqual(["POLICE"]);
    expect(told(EventCode.ROLL_DELETED, {})).toEqual(["REMOVED_TO_ADMINISTRATOR"]);
    expect(told(EventCode.ASSIGNED, {})).toEqual(["COPY_TO_LOCALITY_MANAGER"]);
    expect(told("DESTINATION_CONFIRMED", { isEducatedOtherwise: true })).toEqual([
      "FOUND_TO_ADMINISTRATOR",
      "FOUND_TO_HOME_EDUCATION",
    ]);
  });
});

describe("Cambridgeshire: leaving the roll and closing", () => {
  const REFERRED = on(EventCode.REFERRED, "2026-11-13", { side: "SCHOOL" });

  it("CAM-15, CSP-11, CSP-12: one way for both documents, with every condition of both and the stricter grant", () => {
    expect(PACK.offRoll.filter(({ code }) => code === "NOT_FOUND")).toMatchObject([
      { grant: "WRITTEN_CONFIRMATION", grantor: "INVESTIGATING_OFFICER", ctf: "UNKNOWN" },
    ]);
    expect(missing("NOT_FOUND", "9(1)(i)", [RANG, OFFICER_RANG, REFERRED])).toEqual([]);
    expect(missing("NOT_FOUND", "9(1)(i)", [RANG, OFFICER_RANG])).toEqual(["NOT_REFERRED"]);
    expect(missing("NOT_FOUND", "9(1)(i)", [RANG, REFERRED])).toContain("OFFICER_HAS_NOT_ENQUIRED");
    expect(missing("NOT_FOUND", "9(1)(i)", [RANG, OFFICER_RANG, REFERRED], day("2026-11-27"))).toEqual(["FOUR_WEEKS"]);
  });

  it("CAM-14: with an address outside the county and the administrator informed, without the officer", () => {
    const route = PACK.offRoll.find(({ code }) => code === "OUTSIDE_CAMBRIDGESHIRE");
    expect(route?.grant).toBe("NONE");
    const address = happened("OUTSIDE_ADDRESS_CONFIRMED");
    expect(missing("OUTSIDE_CAMBRIDGESHIRE", "9(1)(g)", [address])).toEqual(["ADMINISTRATOR_NOT_INFORMED"]);
    expect(missing("OUTSIDE_CAMBRIDGESHIRE", "9(1)(g)", [address, happened("ADMINISTRATOR_INFORMED")])).toEqual([]);
  });

  it("CSP-07: to another school only when confirmed, on roll there and notified", () => {
    expect(missing("DESTINATION_CONFIRMED", "9(1)(a)", [])).toHaveLength(3);
    const done = ["PLACEMENT_CONFIRMED", "ON_ROLL_AT_NEW_PROVISION", "DELETION_NOTIFIED"].map((code) => happened(code));
    expect(missing("DESTINATION_CONFIRMED", "9(1)(a)", done)).toEqual([]);
  });

  it("CAM-25, CSP-08: to home education only in writing, though a word is enough for the form", () => {
    const form = happened("HOME_EDUCATION_REFERRED");
    const spoken = happened("PARENT_WROTE_HOME_EDUCATION", { inWriting: false });
    expect(missing("HOME_EDUCATION", "9(1)(f)", [form, spoken])).toEqual(["PARENT_HAS_NOT_WRITTEN"]);
    const written = happened("PARENT_WROTE_HOME_EDUCATION", { inWriting: true });
    expect(missing("HOME_EDUCATION", "9(1)(f)", [form, written])).toEqual([]);
  });

  it("CAM-45: closes as moved to another authority only on its written acceptance", () => {
    const close = (...events: CaseEvent[]) => decideClosure("OTHER_AUTHORITY", PACK, world({ events }, DAY_5)).allowed;
    expect(PACK.closure?.outcomes.find(({ code }) => code === "OTHER_AUTHORITY")?.label).toBe(
      "Confirmed on other LA cme list",
    );
    expect(close(happened(EventCode.HANDED_OVER))).toBe(false);
    expect(close(happened(EventCode.HANDOVER_ACCEPTED))).toBe(false);
    expect(close(happened(EventCode.HANDOVER_ACCEPTED, { inWriting: true }))).toBe(true);
  });

  it("CAM-44, CAM-46: found means confirmed; never traced stays open until school age is over", () => {
    const close = (code: string, different: Partial<CaseFile>) =>
      decideClosure(code, PACK, world(different, DAY_5)).allowed;
    expect(close("ON_ROLL", {})).toBe(false);
    expect(close("ON_ROLL", { events: [happened("DESTINATION_CONFIRMED")] })).toBe(true);
    expect(close("ABOVE_SCHOOL_AGE", {})).toBe(false);
  });
});
