import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { EventCode, ProtectionStatus, Side } from "../codes.js";
import type { Condition } from "../pack/condition.js";
import { plainDate } from "../plain-date.js";
import type { CaseEvent, CaseFile } from "./case-file.js";
import { holds } from "./conditions.js";
import { caseWorld } from "./guards.js";

const TODAY = plainDate("2026-11-26");
const CALENDAR = { office: { bankHolidays: {}, closures: {} }, halfTerms: [], schoolClosures: {}, hoursADay: 7.4 };
const EMPTY: CaseFile = {
  dateOfBirth: null,
  hasEhcp: null,
  isLookedAfter: null,
  onRoll: null,
  isEducatedOtherwise: false,
  schoolKind: null,
  schoolPhase: null,
  firstAbsentOn: null,
  absenceEndedOn: null,
  authorisedDays: [],
  vulnerabilityCodes: [],
  protection: ProtectionStatus.UNKNOWN,
  isSocialCareInvolved: false,
  hasSafeguardingConcern: false,
  isLocated: false,
  events: [],
};

function happened(code: string, event: Partial<CaseEvent> = {}): CaseEvent {
  return { code, subject: null, on: TODAY, side: Side.SCHOOL, inWriting: false, note: null, ...event };
}
const asked = (condition: Condition, ...events: CaseEvent[]) =>
  holds(condition, caseWorld({ ...EMPTY, events }, AFC_PACK, CALENDAR, TODAY));

describe("a condition on what happened", () => {
  const told: Condition = { event: EventCode.TOLD, subject: "SOCIAL_SERVICES" };

  it("CAM-13: may ask what it was about: somebody else being told does not count", () => {
    expect(asked(told, happened(EventCode.TOLD, { subject: "SOCIAL_SERVICES" }))).toBe(true);
    expect(asked(told, happened(EventCode.TOLD, { subject: "SCHOOL" }))).toBe(false);
    expect(asked(told)).toBe(false);
  });

  it("may ask whether it was in writing, and by which side", () => {
    const written: Condition = { event: "AGREED", inWriting: true, by: Side.AUTHORITY };
    expect(asked(written, happened("AGREED", { side: Side.AUTHORITY }))).toBe(false);
    expect(asked(written, happened("AGREED", { inWriting: true }))).toBe(false);
    expect(asked(written, happened("AGREED", { inWriting: true, side: Side.AUTHORITY }))).toBe(true);
  });
});
