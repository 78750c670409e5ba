import { describe, expect, it } from "vitest";
import { aCase, happened } from "../../testing/a-case.js";
import { packFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { deadlines } from "../clocks/deadlines.js";
import { duties } from "../clocks/duties.js";
import { EventCode, Side } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";
import { checklistsFor } from "../enquiry/checklists.js";
import { classify } from "../enquiry/classify.js";
import { closesItself, decideClosure } from "../enquiry/closure.js";
import { caseWorld, unmetGuards } from "../enquiry/guards.js";
import { decideOffRoll } from "../enquiry/off-roll.js";
import { notificationsFor, routeTo } from "../enquiry/routing.js";
import type { GuardedAct, OffRollRoute } from "./enquiry-rules.js";
import { versionsOf } from "./in-force.js";

const PACK = packFrom("../../tests/fixtures/packs/wyremouth.yaml");
const CALENDAR = schoolYear2026({ "2026-11-06": "regatta" });
const SAILED = PACK.offRoll[0] as OffRollRoute;

/** A case of the invented authority, to which one thing after another happens. */
function aSearch(different: Partial<CaseFile>) {
  const events: CaseEvent[] = [];
  const file = aCase({ firstAbsentOn: plainDate("2026-11-02"), events, ...different });
  const worldOn = (day: string) => caseWorld(file, PACK, CALENDAR, plainDate(day));
  const codes = (unmet: readonly { code: string }[]) => unmet.map(({ code }) => code);
  return {
    file,
    worldOn,
    happens: (code: string, day: string, more: Partial<CaseEvent> = {}) =>
      events.push(happened(code, { on: plainDate(day), ...more })),
    clock: (id: string, day: string) =>
      deadlines(file, versionsOf([PACK]), CALENDAR, plainDate(day)).findLast(({ rule }) => rule.id === id),
    unmet: (act: GuardedAct, day: string) => codes(unmetGuards(act, PACK, worldOn(day))),
    offRoll: (day: string) => {
      const decided = decideOffRoll(SAILED, worldOn(day), { groundCode: "9(1)(i)", on: plainDate(day) });
      return decided.allowed ? [] : codes(decided.unmet);
    },
    closing: (outcome: string, day: string) => {
      const decided = decideClosure(outcome, PACK, worldOn(day));
      return decided.allowed ? [] : codes(decided.unmet);
    },
  };
}

const BOAT = { vulnerabilityCodes: ["BOAT_FAMILY"], schoolPhase: "SECONDARY" as const };
const BY_SCHOOL = { side: Side.SCHOOL };

describe("a sixth authority, of which there is a file and no code", () => {
  it("looks for a child with its school: its own figures, lists and words", () => {
    const search = aSearch({});
    expect(search.clock("WYR-K1", "2026-11-04")).toMatchObject({ dueOn: "2026-11-11", counted: 3 });
    expect(search.clock("WYR-K1", "2026-11-09")?.explanation).toContain("not counted 6 Nov, regatta");
    const boat = aSearch(BOAT);
    expect(boat.clock("WYR-K1", "2026-11-03")).toMatchObject({ dueOn: "2026-11-04", ordinarilyDueOn: "2026-11-11" });
    const lists = (of: typeof search) =>
      checklistsFor(PACK, of.worldOn("2026-11-03")).map(({ checklist }) => checklist.code);
    expect(lists(search)).toEqual(["SCHOOL_FIRST", "HARBOUR"]);
    expect(lists(boat)).toEqual(["SCHOOL_FIRST", "SCHOOL_BOATS", "HARBOUR"]);
    expect(aSearch({ vulnerabilityCodes: ["YOUNG_CARER"] }).worldOn("2026-11-03").facts.vulnerable).toBe(false);
  });

  it("runs from the first absence to the end: guards, clocks, two signatures, follow-up and closing", () => {
    const search = aSearch(BOAT);
    expect(search.unmet("SUBMIT_REFERRAL", "2026-11-03")).toEqual(["NOTE_LEFT", "LOCK_KEEPER_ASKED"]);
    search.happens(EventCode.CONTACT_ATTEMPT, "2026-11-03", { subject: "LETTER_BY_HAND", ...BY_SCHOOL });
    search.happens(EventCode.CHECK_DONE, "2026-11-04", { subject: "LOCK_KEEPER", ...BY_SCHOOL });
    expect(search.unmet("SUBMIT_REFERRAL", "2026-11-04")).toEqual([]);
    search.happens(EventCode.REFERRED, "2026-11-04", BY_SCHOOL);
    expect(search.clock("WYR-K1", "2026-11-04")?.state).toBe("MET");
    const told = notificationsFor(EventCode.REFERRED, PACK, search.worldOn("2026-11-04"));
    expect(told.map(({ code }) => code)).toEqual(["COASTGUARD", "HARBOUR_MASTER"]);

    expect(search.unmet("ACCEPT_REFERRAL", "2026-11-05")).toEqual(["MOORINGS_BOOK"]);
    search.happens(EventCode.SYSTEM_CHECKED, "2026-11-05", { subject: "MOORINGS_BOOK" });
    expect(search.unmet("ACCEPT_REFERRAL", "2026-11-05")).toEqual([]);
    search.happens(EventCode.REFERRAL_ACCEPTED, "2026-11-05");
    expect(routeTo(search.worldOn("2026-11-05"), PACK)?.serviceCode).toBe("FLOATING_CLASSROOM");
    expect(search.clock("WYR-K2", "2026-11-05")).toMatchObject({ dueOn: "2026-11-26", state: "RUNNING" });
    expect(search.clock("WYR-K3", "2026-11-05")?.dueOn).toBe("2026-11-10");
    search.happens(EventCode.CHECK_DONE, "2026-11-10", { subject: "QUAYS" });
    search.happens("QUAYS_WALKED", "2026-11-24");
    expect(search.clock("WYR-K2", "2026-11-27")).toMatchObject({ state: "MET", metOn: "2026-11-24" });
    expect(search.clock("WYR-K5", "2026-11-27")).toMatchObject({ dueOn: "2026-11-26", latestOn: "2026-12-03" });
    search.happens(EventCode.REVIEWED, "2026-11-30");
    expect(search.clock("WYR-K5", "2026-11-30")).toMatchObject({ occurrence: 2, dueOn: "2026-12-21" });

    expect(search.offRoll("2026-12-01")).toEqual(["DAYS", "OFFICER", "WARDEN"]);
    search.happens("OFFICER_SIGNED", "2026-12-01", { inWriting: true });
    search.happens("WARDEN_SIGNED", "2026-12-01");
    expect(search.clock("WYR-K4", "2026-12-01")?.dueOn).toBe("2026-12-07");
    expect(search.offRoll("2026-12-07")).toEqual(["WARDEN"]);
    search.happens("WARDEN_SIGNED", "2026-12-07", { inWriting: true });
    expect(search.offRoll("2026-12-07")).toEqual([]);
    search.happens(EventCode.ROLL_DELETED, "2026-12-07", BY_SCHOOL);
    const off = { ...search.file, onRoll: false };
    expect(classify(off, PACK, CALENDAR, plainDate("2026-12-08"))).toMatchObject({
      isMissing: true,
      category: { code: "AT_SEA" },
    });

    search.happens(EventCode.PROVISION_FOUND, "2027-01-05");
    const found = aSearch({ ...search.file, isLocated: true });
    expect(found.clock("WYR-K6", "2027-01-05")?.dueOn).toBe("2027-01-15");
    expect(found.clock("WYR-K5", "2027-01-05")?.state).toBe("SUPERSEDED");
    expect(found.closing("AT_LESSONS", "2027-01-14")).toEqual(["SEEN_TWICE", "FOLLOW_UP_OWED"]);
    search.happens(EventCode.FOLLOWED_UP, "2027-01-14", { subject: "WYR-K6" });
    search.happens("SEEN_TWICE", "2027-01-14");
    expect(found.closing("AT_LESSONS", "2027-01-14")).toEqual([]);
    search.happens(EventCode.CLOSED, "2027-01-14", { subject: "AT_LESSONS" });
    const open = deadlines(found.file, versionsOf([PACK]), CALENDAR, plainDate("2027-03-01"));
    expect(open.filter(({ state }) => state === "RUNNING" || state === "BREACHED")).toEqual([]);
  });

  it("closes by itself after school age, and reports each term", () => {
    const search = aSearch({ dateOfBirth: plainDate("2010-09-01") });
    expect(closesItself(PACK, search.worldOn("2027-06-25"))).toBe(false);
    expect(closesItself(PACK, search.worldOn("2027-06-26"))).toBe(true);
    const [report] = duties(PACK, CALENDAR, [], plainDate("2026-11-26")).slice(-1);
    expect(report).toMatchObject({ rule: { id: "WYR-K7" }, dueOn: "2026-12-18" });
  });
});
