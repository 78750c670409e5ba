import { describe, expect, it } from "vitest";
import { MeetingState, Role } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import { ENGLAND } from "../days/working-days.js";
import { decideNilReturn, decideReminding, isHeard, isRemindedToday, updateStanding } from "./updates.js";

describe("what a service has sent", () => {
  const facts = { awaited: 2, heard: 0, drafts: 0, hasNilReturn: false };

  it("AFC-33: is heard with an update on each of its actions, or with a nil return (Q45)", () => {
    expect(updateStanding(facts)).toBe("NOTHING");
    expect(updateStanding({ ...facts, heard: 1 })).toBe("PARTLY_UPDATED");
    expect(updateStanding({ ...facts, heard: 1, drafts: 1 })).toBe("DRAFT_BEGUN");
    expect(updateStanding({ ...facts, heard: 2 })).toBe("UPDATED");
    expect(updateStanding({ ...facts, awaited: 0 })).toBe("NOTHING");
    expect(updateStanding({ ...facts, awaited: 0, hasNilReturn: true })).toBe("NOTHING_TO_REPORT");
    expect(
      (["UPDATED", "NOTHING_TO_REPORT", "PARTLY_UPDATED", "DRAFT_BEGUN", "NOTHING"] as const).filter(isHeard),
    ).toEqual(["UPDATED", "NOTHING_TO_REPORT"]);
  });
});

describe("a nil return", () => {
  const facts = {
    actor: { personId: "p", serviceId: "ews", roles: [Role.PANEL_MEMBER] },
    serviceId: "ews",
    seatServiceIds: ["ews"],
    isOnPanel: true,
    meetingState: MeetingState.CIRCULATED,
    isNextMeeting: true,
    outstanding: 0,
    hasNilReturn: false,
  };
  const rule = (changed: Partial<typeof facts>) => decideNilReturn({ ...facts, ...changed });

  it("AFC-33: is for the holder of the service's seat or business support, with nothing outstanding, once (Q45)", () => {
    expect(rule({})).toEqual({ allowed: true });
    const support = { ...facts.actor, roles: [Role.REGISTER_ADMIN] as Role[] };
    expect(decideNilReturn({ ...facts, actor: support, seatServiceIds: [] })).toEqual({ allowed: true });
    expect(rule({ seatServiceIds: [] })).toEqual({ allowed: false, rule: "NIL_RETURN_NOT_YOURS" });
    expect(rule({ isOnPanel: false })).toEqual({ allowed: false, rule: "NIL_RETURN_NO_SEAT" });
    expect(rule({ isNextMeeting: false })).toEqual({ allowed: false, rule: "NIL_RETURN_NOT_THIS_FORTNIGHT" });
    expect(rule({ outstanding: 1 })).toEqual({ allowed: false, rule: "NIL_RETURN_ACTIONS_OUTSTANDING" });
    expect(rule({ hasNilReturn: true })).toEqual({ allowed: false, rule: "NIL_RETURN_ALREADY_MADE" });
    expect(decideNilReturn({ ...facts, meetingState: MeetingState.CLOSED })).toEqual({
      allowed: false,
      rule: "MEETING_CLOSED_IS_LOCKED",
    });
  });
});

describe("reminding by hand", () => {
  const today = plainDate("2026-11-26");
  const facts = {
    meetingState: MeetingState.CIRCULATED,
    lastRemindedOn: [null],
    again: false,
    today,
    calendar: ENGLAND,
  };

  it("AFC-109: reminds nobody twice on one working day unless said so again", () => {
    expect(decideReminding(facts)).toEqual({ allowed: true });
    const twice = { ...facts, lastRemindedOn: [today] };
    expect(decideReminding(twice)).toEqual({ allowed: false, rule: "REMINDER_SENT_TODAY" });
    expect(decideReminding({ ...twice, again: true })).toEqual({ allowed: true });
    expect(decideReminding({ ...twice, lastRemindedOn: [today, plainDate("2026-11-25")] })).toEqual({ allowed: true });
    expect(decideReminding({ ...facts, lastRemindedOn: [] })).toEqual({
      allowed: false,
      rule: "REMINDER_NOTHING_OUTSTANDING",
    });
    expect(decideReminding({ ...facts, meetingState: MeetingState.CANCELLED }).allowed).toBe(false);
  });

  it("counts a weekend to the working day after it", () => {
    expect(isRemindedToday(plainDate("2026-11-28"), plainDate("2026-11-30"), ENGLAND)).toBe(true);
    expect(isRemindedToday(plainDate("2026-11-27"), plainDate("2026-11-30"), ENGLAND)).toBe(false);
    expect(isRemindedToday(null, today, ENGLAND)).toBe(false);
  });
});
