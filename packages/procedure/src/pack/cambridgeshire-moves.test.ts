import { describe, expect, it } from "vitest";
import { aCase, happened } from "../../testing/a-case.js";
import { packsFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { deadlines } from "../clocks/deadlines.js";
import { EventCode } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseFile } from "../enquiry/case-file.js";
import { inForceOn, versionsOf } from "./in-force.js";

const TODAY = plainDate("2026-11-26");
const VERSIONS = versionsOf(packsFrom("packs/cambridgeshire-2015.yaml", "packs/cambridgeshire-school.yaml"));
const clock = (id: string, different: Partial<CaseFile>) =>
  deadlines(aCase(different), VERSIONS, schoolYear2026(), TODAY).find(({ rule }) => rule.id === id);
const on = (code: string, day: string, different = {}) =>
  happened(code, { on: plainDate(day), side: "SCHOOL", ...different });

describe("Cambridgeshire: moves and first days", () => {
  it("CAM-30: a child who leaves or joins without a transfer file is flagged", () => {
    const left = on(EventCode.ROLL_DELETED, "2026-11-24");
    expect(clock("CAM-K9", { events: [left] })).toMatchObject({ dueOn: "2026-11-24", state: "BREACHED" });
    const file = on(EventCode.CTF_CREATED, "2026-11-24");
    expect(clock("CAM-K9", { events: [file, left] })?.state).toBe("MET");
    const joined = on("JOINED_SCHOOL", "2026-11-24");
    expect(clock("CAM-K10", { events: [joined] })?.state).toBe("BREACHED");
    expect(clock("CAM-K10", { events: [joined, on("CTF_RECEIVED", "2026-11-25")] })?.state).toBe("MET");
    const searched = on(EventCode.SYSTEM_CHECKED, "2026-11-25", { subject: "LOST_PUPILS" });
    expect(clock("CAM-K10", { events: [joined, searched] })?.state).toBe("MET");
    for (const { instructions } of inForceOn(VERSIONS, TODAY).offRoll) {
      expect(instructions.some(({ says }) => /transfer file/i.test(says))).toBe(true);
    }
  });

  it("CSP-03: two branches: contact made or not, vulnerable or not", () => {
    const reached = on(EventCode.CONTACT_MADE, "2026-11-02");
    expect(clock("CSP-K1", { events: [reached] })?.state).toBe("MET");
    expect(clock("CSP-K1", {})?.state).toBe("BREACHED");
    expect(clock("CSP-K2", {})).toMatchObject({ dueOn: "2026-11-13", fastTrack: null });
    expect(clock("CSP-K2", { vulnerabilityCodes: ["YOUNG_CARER"] })).toMatchObject({ dueOn: "2026-11-06" });
  });

  it("CSP-09: without contact the school refers after ten school days; a child who is back or found is not referred", () => {
    expect(clock("CSP-K2", {})).toMatchObject({ dueOn: "2026-11-13", state: "BREACHED" });
    expect(clock("CSP-K2", { absenceEndedOn: plainDate("2026-11-10") })?.state).toBe("SUPERSEDED");
    expect(clock("CSP-K2", { events: [on(EventCode.LOCATED, "2026-11-11")] })?.state).toBe("SUPERSEDED");
  });
});
