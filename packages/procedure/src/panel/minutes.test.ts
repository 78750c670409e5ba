import { describe, expect, it } from "vitest";
import { AttendanceState, MinutesState, Role } from "../codes.js";
import { MINUTES_MOVES, mayMove } from "../transitions.js";
import {
  approvesMinutes,
  decideApprovingMinutes,
  decideAskingApproval,
  decideCorrectingMinutes,
  decideEditingMinutes,
  decidePublishingMinutes,
} from "./minutes.js";

const { DRAFT, APPROVED, PUBLISHED } = MinutesState;

describe("minutes", () => {
  it("Q48: are approved by the chair, or by the alternate who chaired, and by nobody else", () => {
    const staff = { personId: "m", roles: [Role.SERVICE_STAFF] };
    const chair = { holderId: "a", state: AttendanceState.ALTERNATE, alternateId: "m" };
    expect(approvesMinutes({ personId: "a", roles: [Role.STRATEGIC_LEAD] }, null)).toBe(true);
    expect(approvesMinutes({ personId: "a", roles: [] }, chair)).toBe(true);
    expect(approvesMinutes(staff, chair)).toBe(true);
    expect(approvesMinutes(staff, { ...chair, state: AttendanceState.PRESENT })).toBe(false);
    expect(approvesMinutes({ personId: "b", roles: [Role.REGISTER_ADMIN] }, chair)).toBe(false);
    expect(approvesMinutes(staff, null)).toBe(false);
  });

  it("are edited until they are published, and never left empty", () => {
    expect(decideEditingMinutes({ state: APPROVED, text: "Said." }).allowed).toBe(true);
    expect(decideEditingMinutes({ state: DRAFT, text: null }).allowed).toBe(true);
    expect(decideEditingMinutes({ state: DRAFT, text: " " })).toMatchObject({ rule: "MINUTES_NEED_TEXT" });
    expect(decideEditingMinutes({ state: PUBLISHED, text: "x" })).toMatchObject({
      rule: "MINUTES_PUBLISHED_ARE_LOCKED",
    });
  });

  it("are approved before they are published", () => {
    expect(decideApprovingMinutes({ state: DRAFT, isChair: true }).allowed).toBe(true);
    expect(decideApprovingMinutes({ state: DRAFT, isChair: false })).toMatchObject({
      rule: "MINUTES_APPROVED_BY_CHAIR",
    });
    expect(decideAskingApproval(APPROVED)).toMatchObject({ rule: "MINUTES_ALREADY_APPROVED" });
    expect(decidePublishingMinutes(DRAFT)).toMatchObject({ rule: "MINUTES_NEED_APPROVAL" });
    expect(decidePublishingMinutes(APPROVED).allowed).toBe(true);
    expect(decidePublishingMinutes(PUBLISHED)).toMatchObject({ rule: "MINUTES_PUBLISHED_ARE_LOCKED" });
  });

  it("Q39: are corrected by appending once they are published, with the reason", () => {
    const words = { text: "It was Tuesday.", reason: "Misheard." };
    expect(decideCorrectingMinutes({ state: PUBLISHED, ...words }).allowed).toBe(true);
    expect(decideCorrectingMinutes({ state: APPROVED, ...words })).toMatchObject({ rule: "MINUTES_NOT_PUBLISHED" });
    expect(decideCorrectingMinutes({ state: PUBLISHED, ...words, text: "" })).toMatchObject({
      rule: "CORRECTION_NEEDS_TEXT",
    });
    expect(decideCorrectingMinutes({ state: PUBLISHED, ...words, reason: " " })).toMatchObject({
      rule: "CORRECTION_NEEDS_REASON",
    });
  });

  it("move along their own steps alone", () => {
    expect(mayMove(MINUTES_MOVES, DRAFT, PUBLISHED)).toBe(false);
    expect(mayMove(MINUTES_MOVES, APPROVED, DRAFT)).toBe(true);
    expect(MINUTES_MOVES[PUBLISHED]).toEqual([]);
  });
});
