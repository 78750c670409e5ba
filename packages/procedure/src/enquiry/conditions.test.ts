import { describe, expect, it } from "vitest";
import { aCase, aPack, happened, SCHOOL_YEAR } from "../../testing/a-case.js";
import { EventCode, Side } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { Condition } from "../pack/condition.js";
import type { CaseEvent } from "./case-file.js";
import { holds } from "./conditions.js";
import { caseWorld } from "./guards.js";

const asked = (condition: Condition, ...events: CaseEvent[]) =>
  holds(condition, caseWorld(aCase({ events }), aPack(), SCHOOL_YEAR, plainDate("2026-11-26")));

describe("a condition on what happened", () => {
  it("CAM-13: may ask what it was about: somebody else being told does not count", () => {
    const told: Condition = { event: EventCode.TOLD, subject: "SOCIAL_SERVICES_FIRST" };
    expect(asked(told, happened(EventCode.TOLD, { subject: "SOCIAL_SERVICES_FIRST" }))).toBe(true);
    expect(asked(told, happened(EventCode.TOLD, { subject: "SCHOOL" }))).toBe(false);
    expect(asked(told)).toBe(false);
  });

  it("may ask whether it was in writing, and by which side", () => {
    const written: Condition = { event: "AGREED", inWriting: true, by: Side.AUTHORITY };
    expect(asked(written, happened("AGREED"))).toBe(false);
    expect(asked(written, happened("AGREED", { inWriting: true, side: Side.SCHOOL }))).toBe(false);
    expect(asked(written, happened("AGREED", { inWriting: true }))).toBe(true);
  });
});
