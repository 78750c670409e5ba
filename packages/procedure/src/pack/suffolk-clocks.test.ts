import { describe, expect, it } from "vitest";
import { aCase, happened } from "../../testing/a-case.js";
import { packFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { deadlines } from "../clocks/deadlines.js";
import { duties } from "../clocks/duties.js";
import { EventCode } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseFile } from "../enquiry/case-file.js";
import { caseWorld } from "../enquiry/guards.js";
import { notificationsFor } from "../enquiry/routing.js";
import { versionsOf } from "./in-force.js";

const PACK = packFrom("packs/suffolk.yaml");
const CALENDAR = schoolYear2026();
const TODAY = plainDate("2026-12-01");
const on = (code: string, day: string, different = {}) => happened(code, { on: plainDate(day), ...different });
const clocks = (different: Partial<CaseFile>, today = TODAY) =>
  new Map(
    deadlines(aCase(different), versionsOf([PACK]), CALENDAR, today).map((one) => [
      `${one.rule.id}/${one.occurrence}`,
      one,
    ]),
  );
const told = (event: string) =>
  notificationsFor(event, PACK, caseWorld(aCase(), PACK, CALENDAR, TODAY)).map(({ code }) => code);

describe("Suffolk: by when", () => {
  it("SUF-01: ten school days for a known child; SUF-35, SUF-39: at once for one on a plan or who cannot be reached", () => {
    expect(clocks({}).get("SUF-K1/1")).toMatchObject({ dueOn: "2026-11-13", fastTrack: null });
    const protectedChild = clocks({ protection: "INVESTIGATION" }).get("SUF-K1/1");
    expect(protectedChild).toMatchObject({ dueOn: "2026-11-02", ordinarilyDueOn: "2026-11-13" });
    const unreachable = clocks({ events: [on("CANNOT_CONTACT", "2026-11-04", { side: "SCHOOL" })] }).get("SUF-K1/1");
    expect(unreachable).toMatchObject({
      dueOn: "2026-11-04",
      fastTrack: { says: expect.stringContaining("any Education") },
    });
  });

  it("SUF-32: a referral is answered the same day, and the address visited within 72 working hours, or three days as also read", () => {
    const referred = on(EventCode.REFERRED, "2026-11-16", { side: "SCHOOL" });
    const open = clocks({ events: [referred] });
    expect(open.get("SUF-K2/1")).toMatchObject({ dueOn: "2026-11-16", state: "BREACHED" });
    expect(open.get("SUF-K3/1")).toMatchObject({ dueOn: "2026-11-30", otherReadingOn: "2026-11-19" });
    const called = clocks({ events: [referred, on(EventCode.CONTACT_ATTEMPT, "2026-11-16", { subject: "CALL" })] });
    expect(called.get("SUF-K2/1")).toMatchObject({ state: "MET" });
    expect(called.get("SUF-K3/1")).toMatchObject({ metOn: null });
    const visited = clocks({ events: [referred, on(EventCode.CONTACT_ATTEMPT, "2026-11-18", { subject: "VISIT" })] });
    expect(visited.get("SUF-K3/1")).toMatchObject({ state: "MET", metOn: "2026-11-18" });
    expect(told("VISIT_FOUND_NOBODY")).toEqual(["SOCIAL_CARE_AFTER_VISIT"]);
  });

  it("SUF-38: a protected child's case is spoken of with the keyworker every month, until the child is found", () => {
    const opened = on(EventCode.OPENED, "2026-11-03");
    const plan = { protection: "PLAN" as const };
    expect(clocks({ events: [opened] }).has("SUF-K4/1")).toBe(false);
    expect(clocks({ ...plan, events: [opened] }).get("SUF-K4/1")).toMatchObject({ dueOn: "2026-12-03" });
    const spoken = clocks({ ...plan, events: [opened, on("KEYWORKER_SPOKEN", "2026-11-20")] });
    expect(spoken.get("SUF-K4/2")).toMatchObject({ dueOn: "2026-12-20" });
    const found = clocks({ ...plan, events: [opened, on(EventCode.LOCATED, "2026-11-20")] });
    expect(found.get("SUF-K4/1")?.state).toBe("SUPERSEDED");
  });

  it("SUF-49: four weeks as the calendar runs, then the transfer file for an unknown destination", () => {
    expect(clocks({}).get("SUF-K5/1")).toMatchObject({ dueOn: "2026-11-30" });
    expect(PACK.ctf).toMatchObject({ unknown: "XXXXXXX", outside: "MMMMMMM" });
  });

  it("SUF-53: follow-ups at six and at eighteen weeks after the child was found, each met by its own", () => {
    const found = on(EventCode.PROVISION_FOUND, "2026-11-09");
    const open = clocks({ events: [found] });
    expect([open.get("SUF-K7A/1")?.dueOn, open.get("SUF-K7B/1")?.dueOn]).toEqual(["2026-12-21", "2027-03-15"]);
    const first = on(EventCode.FOLLOWED_UP, "2026-11-30", { subject: "SUF-K7A" });
    const once = clocks({ events: [found, first] });
    expect([once.get("SUF-K7A/1")?.state, once.get("SUF-K7B/1")?.state]).toEqual(["MET", "RUNNING"]);
  });

  it("SUF-72: the manager reviews the case every six weeks", () => {
    const opened = on(EventCode.OPENED, "2026-11-03");
    const reviewed = clocks({ events: [opened, on(EventCode.REVIEWED, "2026-11-24")] });
    expect(reviewed.get("SUF-K8/1")).toMatchObject({ state: "MET", dueOn: "2026-12-15" });
    expect(reviewed.get("SUF-K8/2")).toMatchObject({ state: "RUNNING", dueOn: "2027-01-05" });
  });

  it("SUF-29: starters and leavers within five working days", () => {
    const deleted = on(EventCode.ROLL_DELETED, "2026-12-21");
    expect(clocks({ events: [deleted] }).get("SUF-K9/1")).toMatchObject({ dueOn: "2026-12-30" });
    expect(PACK.forms.find(({ code }) => code === "STARTERS_AND_LEAVERS")?.isDraft).toBe(true);
  });

  it("SUF-58: home education is notified by the earlier of ten working days and five school days", () => {
    const notice = happened("HOME_EDUCATION_NOTICE", { inWriting: true });
    const during = clocks({ events: [notice, on(EventCode.ROLL_DELETED, "2026-11-20")] }).get("SUF-K10/1");
    expect(during).toMatchObject({ dueOn: "2026-11-27", ordinarilyDueOn: "2026-12-04" });
    const before = clocks({ events: [notice, on(EventCode.ROLL_DELETED, "2026-12-18")] }).get("SUF-K10/1");
    expect(before).toMatchObject({ dueOn: "2027-01-06", ordinarilyDueOn: "2027-01-06" });
  });

  it("SUF-22, SUF-52, SUF-47: failed transfers each September, s2s each week, open cases at the end of the year", () => {
    const due = new Map(duties(PACK, CALENDAR, [], TODAY).map(({ rule, dueOn }) => [rule.id, dueOn]));
    expect(due.get("SUF-K6")).toBe("2026-12-04");
    expect(due.get("SUF-K11")).toBe("2027-09-30");
    expect(due.get("SUF-K12")).toBe("2027-08-31");
  });
});
