import { describe, expect, it } from "vitest";
import type { SystemAct } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { PackSystem } from "../pack/enquiry-rules.js";
import { tellingRank } from "./routing.js";
import { decideSystemCheck, decideTelling, isInWriting, type TellingFacts } from "./telling.js";

const today = plainDate("2026-11-26");
const facts: TellingFacts = {
  state: "OPEN",
  isFirst: false,
  firstIsOpen: false,
  isNotNeeded: false,
  toldOn: today,
  today,
  whom: "Duty officer",
  note: "",
};

describe("decideTelling", () => {
  it("allows telling somebody, today or before", () => {
    expect(decideTelling(facts)).toEqual({ allowed: true });
    expect(decideTelling({ ...facts, toldOn: plainDate("2026-11-25") })).toEqual({ allowed: true });
    expect(decideTelling({ ...facts, isFirst: true, firstIsOpen: true })).toEqual({ allowed: true });
    expect(decideTelling({ ...facts, isNotNeeded: true, note: "Closed down", whom: "" })).toEqual({ allowed: true });
  });

  it.each<[Partial<TellingFacts>, string]>([
    [{ state: "TOLD" }, "ALREADY_TOLD"],
    [{ state: "SETTLED" }, "ALREADY_TOLD"],
    [{ firstIsOpen: true }, "OTHERS_ARE_TOLD_FIRST"],
    [{ toldOn: plainDate("2026-11-27") }, "DAY_NOT_YET"],
    [{ whom: "" }, "TELLING_NEEDS_WHOM"],
    [{ isNotNeeded: true }, "NOT_TELLING_NEEDS_REASON"],
    [{ isNotNeeded: true, note: "No need", isFirst: true }, "FIRST_MUST_BE_TOLD"],
  ])("refuses %o", (changed, rule) => {
    expect(decideTelling({ ...facts, ...changed })).toEqual({ allowed: false, rule });
  });

  it("puts those first who come before everybody, then those to be told at once", () => {
    expect(tellingRank({ isFirst: true, urgency: "SOON" })).toBe(0);
    expect(tellingRank({ urgency: "IMMEDIATE" })).toBe(1);
    expect(tellingRank({ isFirst: false, urgency: "SOON" })).toBe(2);
  });

  it("knows what is in writing", () => {
    expect(isInWriting("EMAIL")).toBe(true);
    expect(isInWriting("CALL")).toBe(false);
  });
});

describe("decideSystemCheck", () => {
  const system: PackSystem = { code: "CF6", label: "Care First", can: ["CHECK", "UPLOAD"], source: "16.1 [SUF-65]" };
  const done = (what: SystemAct, more: { on?: string; result?: string; isUnknown?: boolean } = {}) =>
    decideSystemCheck({
      system: more.isUnknown ? undefined : system,
      what,
      on: plainDate(more.on ?? today),
      today,
      result: more.result ?? "",
    });

  it("allows what the system can do, and asks what a check showed", () => {
    expect(done("CHECK", { result: "Not known" })).toEqual({ allowed: true });
    expect(done("UPLOAD")).toEqual({ allowed: true });
    expect(done("CHECK")).toEqual({ allowed: false, rule: "CHECK_NEEDS_RESULT" });
    expect(done("FLAG")).toEqual({ allowed: false, rule: "SYSTEM_CANNOT_DO_THAT" });
    expect(done("UPLOAD", { on: "2026-11-27" })).toEqual({ allowed: false, rule: "DAY_NOT_YET" });
    expect(done("CHECK", { isUnknown: true })).toEqual({ allowed: false, rule: "SYSTEM_NOT_IN_PROCEDURE" });
  });
});
