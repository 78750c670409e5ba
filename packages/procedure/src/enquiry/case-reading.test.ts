import { describe, expect, it } from "vitest";
import { aCase, aPack, happened, SCHOOL_YEAR } from "../../testing/a-case.js";
import { EventCode, Role, SchoolPhase } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { NotifyRule } from "../pack/enquiry-rules.js";
import type { CaseFile } from "./case-file.js";
import { checklistsFor } from "./checklists.js";
import { classify } from "./classify.js";
import { caseWorld } from "./guards.js";
import { notificationsFor, routeTo } from "./routing.js";

const TODAY = plainDate("2026-11-26");
const source = "test";
const tell = (code: string, different: Partial<NotifyRule> = {}): NotifyRule => ({
  code,
  event: EventCode.OPENED,
  urgency: "SOON",
  to: Role.FRONT_DOOR,
  toWords: code,
  by: Role.SCHOOL_LEAD,
  says: "Tell them.",
  source,
  ...different,
});
const PACK = aPack({
  missing: {
    when: {
      allOf: [{ fact: "compulsorySchoolAge" }, { not: { fact: "onRoll" } }, { not: { fact: "educatedOtherwise" } }],
    },
    categories: [
      { code: "LOST", label: "Lost", source, when: { not: { fact: "located" } } },
      { code: "KNOWN", label: "Known", source, when: { fact: "located" } },
    ],
    source,
  },
  vulnerability: { groups: [{ code: "YOUNG_CARER", label: "Young carer", source }], risks: [] },
  routing: [
    { when: { fact: "hasEhcp" }, serviceCode: "SEND", says: "Has a plan.", source },
    { when: { fact: "primaryPhase" }, serviceCode: "EISS", says: "Primary.", source },
  ],
  notifications: [
    tell("MANAGER"),
    tell("POLICE", { urgency: "IMMEDIATE", when: { fact: "childProtection" } }),
    tell("SOCIAL_CARE", { urgency: "IMMEDIATE", isFirst: true, when: { fact: "childProtection" } }),
    tell("FINDER", { event: EventCode.LOCATED }),
  ],
  checklists: [
    {
      code: "D1",
      name: "Day 1",
      heldBy: "SCHOOL",
      fromDay: 1,
      untilDay: 1,
      source,
      rows: [{ code: "RING", label: "Ring", source }],
    },
    {
      code: "D1_MORE",
      name: "Day 1, vulnerable",
      heldBy: "SCHOOL",
      fromDay: 1,
      untilDay: 5,
      when: { fact: "vulnerable" },
      source,
      rows: [{ code: "VISIT", label: "Visit", source, isMandatory: true }],
    },
    {
      code: "D30",
      name: "Later",
      heldBy: "AUTHORITY",
      fromDay: 30,
      source,
      rows: [{ code: "ASK", label: "Ask", source }],
    },
    {
      code: "ANY",
      name: "Any day",
      heldBy: "AUTHORITY",
      source,
      rows: [{ code: "S2S", label: "s2s", source, isMandatory: true }],
    },
  ],
});
const world = (different: Partial<CaseFile> = {}) => caseWorld(aCase(different), PACK, SCHOOL_YEAR, TODAY);
const read = (different: Partial<CaseFile>) => classify(aCase(different), PACK, SCHOOL_YEAR, TODAY);

describe("whether a child counts as missing education", () => {
  it("CAM-03: only of the age, on no roll and not suitably educated otherwise", () => {
    expect(read({ onRoll: false })).toMatchObject({ isMissing: true, category: { code: "LOST" } });
    expect(read({ onRoll: true }).isMissing).toBe(false);
    expect(read({ onRoll: false, isEducatedOtherwise: true }).isMissing).toBe(false);
    expect(read({ onRoll: false, dateOfBirth: plainDate("2023-01-01") }).isMissing).toBe(false);
  });

  it("is told in the first category that holds", () => {
    expect(read({ onRoll: false, isLocated: true }).category?.label).toBe("Known");
  });

  it("is not guessed: what is not known is named, and a procedure that does not say gives no answer", () => {
    expect(read({ onRoll: null, dateOfBirth: null })).toMatchObject({
      isMissing: null,
      notKnown: ["the date of birth", "whether the child is on a school's roll"],
    });
    expect(classify(aCase(), aPack(), SCHOOL_YEAR, TODAY)).toMatchObject({ isMissing: null, notKnown: [] });
  });
});

describe("where a case goes and who is told", () => {
  it("AFC-97, AFC-43: goes where the first rule that holds says, or nowhere by itself", () => {
    const both = world({ hasEhcp: true, schoolPhase: SchoolPhase.PRIMARY });
    expect(routeTo(both, PACK)?.serviceCode).toBe("SEND");
    expect(routeTo(world({ schoolPhase: SchoolPhase.PRIMARY }), PACK)?.serviceCode).toBe("EISS");
    expect(routeTo(world(), PACK)).toBeNull();
  });

  it("CAM-13, SUF-35: for a protected child, social care is told before anybody else", () => {
    const codes = (different: Partial<CaseFile>) =>
      notificationsFor(EventCode.OPENED, PACK, world(different)).map(({ code }) => code);
    expect(codes({})).toEqual(["MANAGER"]);
    expect(codes({ protection: "PLAN" })).toEqual(["SOCIAL_CARE", "POLICE", "MANAGER"]);
  });
});

describe("the checklists of a case", () => {
  const codes = (different: Partial<CaseFile>) =>
    checklistsFor(PACK, world(different)).map(({ checklist, phase }) => `${checklist.code} ${phase}`);

  it("CSP-23: carry the extra rows only for a child of the authority's own vulnerable groups", () => {
    expect(codes({})).toEqual(["D1 PAST", "D30 LATER", "ANY NOW"]);
    expect(codes({ vulnerabilityCodes: ["ARMY_FAMILY"] })).toHaveLength(3);
    const young = { vulnerabilityCodes: ["YOUNG_CARER"], firstAbsentOn: plainDate("2026-11-24") };
    expect(codes(young)).toEqual(["D1 PAST", "D1_MORE NOW", "D30 LATER", "ANY NOW"]);
  });

  it("show each row with the last thing written on it; done stays done", () => {
    const done = happened(EventCode.CHECK_DONE, { subject: "S2S" });
    const no = happened(EventCode.CHECK_NOT_APPLICABLE, { subject: "S2S" });
    const state = (...events: CaseFile["events"]) => {
      const list = checklistsFor(PACK, world({ events })).at(-1);
      return [list?.rows[0]?.state, list?.isSettled];
    };
    expect(state()).toEqual(["NOT_STARTED", false]);
    expect(state(no)).toEqual(["NOT_APPLICABLE", true]);
    expect(state(done, no)).toEqual(["DONE", true]);
  });
});
