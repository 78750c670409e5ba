import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { EntryStatus, ImportRowKind, ImportSettlement, ImportState, LocationStatus, ReferralGroup } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import { decideReferral } from "../panel/referral.js";
import {
  decideCode,
  decideEdit,
  decideEntry,
  decideEntryClosing,
  decideHours,
  decideIdentity,
  decideLocation,
  decideReducedHoursPlan,
} from "./entry.js";
import { forgotten, hasNoPlan } from "./forgotten.js";
import { decideImportConfirmation, decideSettlement } from "./import.js";
import { decideVoiding, decideWithdrawingVoiding } from "./voiding.js";

const ok = { allowed: true };
const no = (rule: string) => ({ allowed: false, rule });
const today = plainDate("2026-11-21");

describe("an entry on the register", () => {
  it("is made once and changed until it leaves", () => {
    expect(decideEntry({ isOnRegister: false, hasDied: false })).toEqual(ok);
    expect(decideEntry({ isOnRegister: true, hasDied: false })).toEqual(no("CHILD_ALREADY_KNOWN"));
    expect(decideEntry({ isOnRegister: false, hasDied: true })).toEqual(no("CHILD_HAS_DIED"));
    expect(decideEdit(EntryStatus.REMOVAL_PROPOSED)).toEqual(ok);
    expect(decideEdit(EntryStatus.REMOVED)).toEqual(no("ENTRY_NOT_EDITABLE"));
    expect(decideEdit(EntryStatus.VOIDED)).toEqual(no("ENTRY_NOT_EDITABLE"));
  });

  it("closes with its enquiry only where no panel decides about leaving", () => {
    expect(decideEntryClosing({ status: EntryStatus.ACTIVE, hasPanel: true })).toEqual(no("ENTRY_LEAVES_BY_PANEL"));
    expect(decideEntryClosing({ status: EntryStatus.ACTIVE, hasPanel: false })).toEqual(ok);
    expect(decideEntryClosing({ status: EntryStatus.ADDED, hasPanel: false })).toEqual(ok);
    expect(decideEntryClosing({ status: EntryStatus.VOIDED, hasPanel: false })).toEqual(no("ENTRY_NOT_EDITABLE"));
    expect(decideEdit(EntryStatus.CLOSED)).toEqual(no("ENTRY_NOT_EDITABLE"));
  });

  it("is voided by two people, with a reason", () => {
    const facts = { entryStatus: EntryStatus.ACTIVE, proposedById: null, actorId: "p1", reason: "Wrong child" };
    expect(decideVoiding(facts)).toEqual({ allowed: true, step: "PROPOSE" });
    expect(decideVoiding({ ...facts, reason: "" })).toEqual(no("VOID_NEEDS_REASON"));
    expect(decideVoiding({ ...facts, proposedById: "p1" })).toEqual(no("VOID_NEEDS_SECOND_PERSON"));
    expect(decideVoiding({ ...facts, proposedById: "p2", reason: "" })).toEqual({ allowed: true, step: "CONFIRM" });
    expect(decideVoiding({ ...facts, entryStatus: EntryStatus.VOIDED })).toEqual(no("VOID_ALREADY_DONE"));
    expect(decideVoiding({ ...facts, entryStatus: EntryStatus.REMOVED })).toEqual(no("ENTRY_NOT_EDITABLE"));
    expect(decideWithdrawingVoiding({ ...facts, proposedById: "p2" })).toEqual(ok);
    expect(decideWithdrawingVoiding(facts)).toEqual(no("VOID_NOT_PROPOSED"));
    expect(decideWithdrawingVoiding({ ...facts, entryStatus: EntryStatus.VOIDED })).toEqual(no("VOID_ALREADY_DONE"));
  });

  it("has a name, a possible date of birth and a UPN that checks, or none", () => {
    const child = { firstName: "Ada", lastName: "Nowak", dateOfBirth: plainDate("2015-02-03"), upn: null, today };
    expect(decideIdentity(child)).toEqual(ok);
    expect(decideIdentity({ ...child, upn: " B801200005001 " })).toEqual(ok);
    expect(decideIdentity({ ...child, upn: "Q207000016049" })).toEqual(no("UPN_INVALID"));
    expect(decideIdentity({ ...child, upn: "Q207000016049", heldUpn: "Q207000016049" })).toEqual(ok);
    expect(decideIdentity({ ...child, firstName: "" })).toEqual(no("NAME_REQUIRED"));
    expect(decideIdentity({ ...child, dateOfBirth: plainDate("2026-11-22") })).toEqual(no("DATE_OF_BIRTH_IMPOSSIBLE"));
    expect(decideIdentity({ ...child, dateOfBirth: plainDate("1999-01-01") })).toEqual(no("DATE_OF_BIRTH_IMPOSSIBLE"));
  });

  it("AFC-06: has hours, plan, codes and location that can be true", () => {
    expect([null, 0, 12.5, 60].map((hours) => decideHours(hours).allowed)).toEqual([true, true, true, true]);
    expect([-1, 61, Number.NaN].map((hours) => decideHours(hours).allowed)).toEqual([false, false, false]);
    const plan = { hoursNow: 10, targetHours: 25, reviewOn: today, today };
    expect(decideReducedHoursPlan(plan)).toEqual(ok);
    expect(decideReducedHoursPlan({ ...plan, targetHours: 10 })).toEqual(no("REDUCED_HOURS_PLAN_INCOMPLETE"));
    expect(decideReducedHoursPlan({ ...plan, reviewOn: plainDate("2026-11-20") })).toEqual(
      no("REDUCED_HOURS_PLAN_INCOMPLETE"),
    );
    expect(decideCode(AFC_PACK.provisionTypes, "EHE")).toEqual(ok);
    expect(decideCode(AFC_PACK.provisionTypes, null)).toEqual(ok);
    expect(decideCode(AFC_PACK.provisionTypes, "PIRATE_SHIP")).toEqual(no("NOT_IN_PACK"));
    expect(decideLocation({ locationStatus: LocationStatus.LOCATED, evidence: "Seen at home" })).toEqual(ok);
    expect(decideLocation({ locationStatus: LocationStatus.LOCATED, evidence: "" })).toEqual(
      no("LOCATION_NEEDS_EVIDENCE"),
    );
    expect(decideLocation({ locationStatus: LocationStatus.UNKNOWN, evidence: "x" })).toEqual(
      no("LOCATION_UNKNOWN_IS_FOR_REPORTS"),
    );
  });
});

describe("a forgotten child", () => {
  const cared = { panelsSinceDiscussed: 1, hasLeadService: true, openActions: 1, hasReducedHoursPlan: false };

  it("was not discussed for two panels, has no lead service or has no plan", () => {
    expect(forgotten(cared, AFC_PACK.panel)).toEqual([]);
    expect(forgotten({ ...cared, panelsSinceDiscussed: 2 }, AFC_PACK.panel)).toEqual([
      "Not discussed at the last two panels.",
    ]);
    expect(forgotten({ ...cared, hasLeadService: false }, AFC_PACK.panel)).toEqual(["No lead service."]);
    expect(forgotten({ ...cared, openActions: 0 }, AFC_PACK.panel)).toEqual([
      "No open action and no reduced-hours plan.",
    ]);
    expect(forgotten({ ...cared, openActions: 0, hasReducedHoursPlan: true }, AFC_PACK.panel)).toEqual([]);
    expect(hasNoPlan({ openActions: 0, hasReducedHoursPlan: false })).toBe(true);
  });

  it("may be forgotten in every way at once", () => {
    const all = { panelsSinceDiscussed: 12, hasLeadService: false, openActions: 0, hasReducedHoursPlan: false };
    expect(forgotten(all, AFC_PACK.panel)).toHaveLength(3);
    expect(forgotten(all, AFC_PACK.panel)[0]).toBe("Not discussed at the last 12 panels.");
  });
});

describe("a referral", () => {
  const note = { workingWell: "Likes art", concerns: "Not eating", needsToHappen: "Visit", teams: 2 };
  const facts = {
    isOnRegister: false,
    hasDied: false,
    group: ReferralGroup.CONCERNS_OR_RISK_OF_BREAKDOWN,
    criteria: ["POOR_ATTENDANCE"],
    criteriaList: AFC_PACK.criteria,
    signsOfSafety: note,
  };

  it.each([
    [{ isOnRegister: true }, "CHILD_ALREADY_KNOWN"],
    [{ hasDied: true }, "CHILD_HAS_DIED"],
    [{ group: null }, "REFERRAL_NEEDS_GROUP"],
    [{ criteria: [] }, "REFERRAL_NEEDS_CRITERION"],
    [{ criteria: ["BAD_HAIR"] }, "NOT_IN_PACK"],
    [{ signsOfSafety: { ...note, concerns: " " } }, "REFERRAL_NEEDS_SIGNS_OF_SAFETY"],
    [{ signsOfSafety: { ...note, teams: 0 } }, "REFERRAL_NEEDS_TEAMS"],
  ])("is refused with %o by %s", (change, rule) => {
    expect(decideReferral({ ...facts, ...change })).toEqual(no(rule));
  });

  it("is taken when it is whole", () => {
    expect(decideReferral(facts)).toEqual(ok);
  });
});

describe("an import", () => {
  it("is confirmed once it is checked against the register as it is", () => {
    const facts = { state: ImportState.CHECK_ROWS, registerIsUnchanged: true };
    expect(decideImportConfirmation(facts)).toEqual(ok);
    expect(decideImportConfirmation({ ...facts, registerIsUnchanged: false })).toEqual(no("IMPORT_CHANGED"));
    expect(decideImportConfirmation({ ...facts, state: ImportState.CHECKING })).toEqual(no("IMPORT_NOT_CHECKED"));
    expect(decideImportConfirmation({ ...facts, state: ImportState.CONFIRMED })).toEqual(no("TRANSITION_NOT_ALLOWED"));
  });

  it("lets a person settle close matches only, and name the child", () => {
    const facts = {
      state: ImportState.CHECK_ROWS,
      kind: ImportRowKind.CLOSE_MATCH,
      settlement: ImportSettlement.SAME_CHILD,
      hasMatch: true,
      hasDied: false,
    };
    expect(decideSettlement(facts)).toEqual(ok);
    expect(decideSettlement({ ...facts, hasDied: true })).toEqual(no("CHILD_HAS_DIED"));
    expect(decideSettlement({ ...facts, hasMatch: false })).toEqual(no("IMPORT_SETTLEMENT_NEEDS_MATCH"));
    expect(decideSettlement({ ...facts, settlement: ImportSettlement.DIFFERENT_CHILD, hasMatch: false })).toEqual(ok);
    expect(decideSettlement({ ...facts, kind: ImportRowKind.NEW })).toEqual(no("IMPORT_ROW_NOT_TO_SETTLE"));
    expect(decideSettlement({ ...facts, state: ImportState.READING })).toEqual(no("IMPORT_NOT_CHECKED"));
  });
});
