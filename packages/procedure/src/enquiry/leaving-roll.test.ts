import { describe, expect, it } from "vitest";
import { aCase, aPack, SCHOOL_YEAR } from "../../testing/a-case.js";
import { plainDate } from "../days/plain-date.js";
import { caseWorld } from "./guards.js";
import {
  decideCtfUpload,
  decideOffRollAnswer,
  decideRollDeletion,
  instructedCtfCode,
  isBlockedByConcern,
} from "./leaving-roll.js";
import { grantWords, permissionLetter } from "./permission-letter.js";

const today = plainDate("2026-12-01");
const on = plainDate;
const no = (rule: string) => ({ allowed: false, rule });
const CODES = { unknown: "XXXXXXXX", outside: "MMMMMMM", source: "x" };

describe("leave to take a child off a roll", () => {
  it("is decided once, by the role the route names, and by nobody where nobody grants it", () => {
    const route = { grant: "ADVICE", grantor: "INVESTIGATING_OFFICER" } as const;
    const facts = { state: "REQUESTED", route, roles: ["INVESTIGATING_OFFICER"] } as const;
    expect(decideOffRollAnswer(facts)).toEqual({ allowed: true });
    expect(decideOffRollAnswer({ ...facts, roles: ["STRATEGIC_LEAD"] })).toEqual(no("OFF_ROLL_NOT_GRANTOR"));
    expect(decideOffRollAnswer({ ...facts, state: "GRANTED" })).toEqual(no("OFF_ROLL_DECIDED"));
    expect(decideOffRollAnswer({ ...facts, route: { ...route, grant: "NONE" } })).toEqual(
      no("OFF_ROLL_NEEDS_NO_GRANT"),
    );
  });

  it("is blocked by a concern only where nothing else is missing", () => {
    const safe = { code: "SAFE", holds: { not: { fact: "safeguardingConcern" } }, says: "Wait.", source: "x" } as const;
    const plan = { code: "PLAN", holds: { fact: "hasEhcp" }, says: "No plan.", source: "x" } as const;
    const file = aCase({ hasSafeguardingConcern: true });
    const world = caseWorld(file, aPack(), SCHOOL_YEAR, today);
    expect(isBlockedByConcern({ conditions: [safe] }, world)).toBe(true);
    expect(isBlockedByConcern({ conditions: [safe, plan] }, world)).toBe(false);
    const calm = caseWorld(aCase(), aPack(), SCHOOL_YEAR, today);
    expect(isBlockedByConcern({ conditions: [safe] }, calm)).toBe(false);
  });

  it("writes seven characters of a code the procedure prints in eight (Q13)", () => {
    expect(instructedCtfCode({ ctf: "UNKNOWN" }, CODES, null)).toBe("XXXXXXX");
    expect(instructedCtfCode({ ctf: "OUTSIDE" }, CODES, null)).toBe("MMMMMMM");
    expect(instructedCtfCode({ ctf: "OUTSIDE" }, null, null)).toBeNull();
    expect(instructedCtfCode({ ctf: "SCHOOL" }, CODES, "820 2050")).toBe("8202050");
    expect(instructedCtfCode({ ctf: "SCHOOL" }, CODES, null)).toBeNull();
  });
});

describe("a name that left the roll", () => {
  const facts = {
    state: "GRANTED",
    decidedOn: on("2026-11-27"),
    deletedOn: on("2026-11-30"),
    uploadedOn: null,
    instructedCode: "XXXXXXX",
    usedCode: "XXXXXXX",
    today,
  } as const;

  it.each([
    [{}, { allowed: true }],
    [{ state: "REQUESTED" as const }, no("OFF_ROLL_NOT_GRANTED")],
    [{ deletedOn: on("2026-12-02") }, no("DAY_NOT_YET")],
    [{ deletedOn: on("2026-11-26") }, no("DELETION_RETROSPECTIVE")],
    [{ usedCode: "MMMMMMM" }, no("CTF_NOT_AS_INSTRUCTED")],
    [{ instructedCode: null, usedCode: "MMMMMMM" }, { allowed: true }],
    [{ uploadedOn: on("2026-11-29") }, no("CTF_UPLOAD_BEFORE_DELETION")],
    [{ uploadedOn: on("2026-12-02") }, no("DAY_NOT_YET")],
    [{ uploadedOn: on("2026-12-01") }, { allowed: true }],
  ])("with %o is decided as it should be", (different, decision) => {
    expect(decideRollDeletion({ ...facts, ...different })).toEqual(decision);
  });

  it("has no file uploaded before it left", () => {
    expect(decideCtfUpload({ deletedOn: null, uploadedOn: today, today })).toEqual(no("OFF_ROLL_NOT_DELETED"));
  });
});

describe("the letter", () => {
  const route = { grantorWords: "Officer", label: "Lost", instructions: [{ says: "Do it.", source: "x" }] } as const;
  const facts = {
    authority: "Test",
    schoolName: null,
    reference: "TST-E-2026-0001",
    on: on("2026-11-27"),
    ground: { code: "9(1)(i)", says: "Absent" },
    regulations: "Regulations 2024",
    ctfCode: null,
    note: null,
  };

  it.each(["PERMISSION", "AGREEMENT", "WRITTEN_CONFIRMATION", "ADVICE", "NONE"] as const)(
    "CSP-12: says of %s what is given, from which day, on which ground, and what to do",
    (grant) => {
      const letter = permissionLetter({ ...route, grant }, facts);
      expect(letter).toContain("from 27 November 2026 and not for any day before it");
      expect(letter).toContain("Ground: 9(1)(i), Absent (Regulations 2024).");
      expect(letter).toContain("1. Do it.");
      expect(letter).not.toContain("transfer file");
      expect(grantWords({ grant })).toMatch(/^[A-Z]/);
    },
  );
});
