import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { ActionProgress, ActionState, EntryStatus, EscalationState, MeetingState, Role } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import {
  decideActionUpdate,
  decideAgreeing,
  decideCancellingAction,
  decideCompletion,
  decideReassignment,
} from "./action-rules.js";
import { decideAnswer, decideEscalation, levelsReaching } from "./escalation.js";
import { isOutstanding, isOverdue, isSilent, overdueByDays } from "./outstanding.js";

const ok = { allowed: true };
const no = (rule: string) => ({ allowed: false, rule });
const today = plainDate("2026-11-21");
const nobody = { ownerPersonId: null, ownerServiceId: null };
const send = { ownerPersonId: null, ownerServiceId: "send" };

describe("an outstanding action", () => {
  const action = {
    state: ActionState.OPEN,
    dueOn: plainDate("2026-11-21"),
    agreedOn: plainDate("2026-11-04"),
    lastUpdatedOn: null,
  };
  const circulated = plainDate("2026-11-11");

  it("is overdue from the day after it is due", () => {
    expect(isOverdue(action, today)).toBe(false);
    expect(isOverdue(action, plainDate("2026-11-22"))).toBe(true);
    expect(overdueByDays(action, plainDate("2026-11-24"))).toBe(3);
    expect(overdueByDays(action, today)).toBe(0);
    expect(isOverdue({ ...action, dueOn: null }, today)).toBe(false);
  });

  it("or silent: not updated since the circulation, unless it was agreed after it", () => {
    expect(isSilent(action, circulated)).toBe(true);
    expect(isSilent({ ...action, lastUpdatedOn: plainDate("2026-11-10") }, circulated)).toBe(true);
    expect(isSilent({ ...action, lastUpdatedOn: circulated }, circulated)).toBe(false);
    expect(isSilent({ ...action, agreedOn: plainDate("2026-11-12") }, circulated)).toBe(false);
    expect(isSilent(action, null)).toBe(false);
    expect(isOutstanding(action, today, circulated)).toBe(true);
    expect(isOutstanding(action, today, null)).toBe(false);
  });

  it("is never one that is completed or cancelled", () => {
    for (const state of [ActionState.COMPLETED, ActionState.CANCELLED]) {
      expect(isOutstanding({ ...action, state }, plainDate("2027-01-01"), circulated)).toBe(false);
      expect(overdueByDays({ ...action, state }, plainDate("2027-01-01"))).toBe(0);
    }
  });
});

describe("agreeing an action", () => {
  const facts = {
    entryStatus: EntryStatus.ACTIVE,
    meetingState: null,
    text: "Ring parent",
    owner: send,
    dueOn: null,
    today,
  };

  it("needs words, an owner and a day to come", () => {
    expect(decideAgreeing(facts)).toEqual(ok);
    expect(decideAgreeing({ ...facts, text: " " })).toEqual(no("ACTION_NEEDS_TEXT"));
    expect(decideAgreeing({ ...facts, owner: nobody })).toEqual(no("ACTION_NEEDS_OWNER"));
    expect(decideAgreeing({ ...facts, dueOn: plainDate("2026-11-20") })).toEqual(no("ACTION_DUE_IN_PAST"));
    expect(decideAgreeing({ ...facts, dueOn: today })).toEqual(ok);
    expect(decideAgreeing({ ...facts, entryStatus: EntryStatus.VOIDED })).toEqual(no("ENTRY_NOT_EDITABLE"));
    expect(decideAgreeing({ ...facts, meetingState: MeetingState.CLOSED })).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
    expect(decideAgreeing({ ...facts, meetingState: MeetingState.CIRCULATED })).toEqual(no("MEETING_NOT_IN_SESSION"));
    expect(decideAgreeing({ ...facts, meetingState: MeetingState.IN_SESSION })).toEqual(ok);
  });
});

describe("changing an action", () => {
  const member = { personId: "p1", serviceId: "send", roles: [Role.PANEL_MEMBER] };
  const facts = { state: ActionState.OPEN, actor: member, owner: send };

  it("takes an update from its owner; done and blocked need words", () => {
    const update = { ...facts, progress: ActionProgress.IN_PROGRESS, text: "" };
    expect(decideActionUpdate(update)).toEqual(ok);
    expect(decideActionUpdate({ ...update, progress: ActionProgress.BLOCKED })).toEqual(no("ACTION_OUTCOME_REQUIRED"));
    expect(decideActionUpdate({ ...update, owner: nobody })).toEqual(no("ACTION_NOT_YOURS"));
    expect(decideActionUpdate({ ...update, state: ActionState.CANCELLED })).toEqual(no("ACTION_NOT_OPEN"));
    expect(decideCompletion({ ...facts, outcome: "" })).toEqual(no("ACTION_OUTCOME_REQUIRED"));
    expect(decideCompletion({ ...facts, outcome: "Parent agreed to meet" })).toEqual(ok);
  });

  it("is handed on or cancelled with a reason", () => {
    const handing = { state: ActionState.OPEN, newOwner: send, reason: "Moved team" };
    expect(decideReassignment(handing)).toEqual(ok);
    expect(decideReassignment({ ...handing, newOwner: nobody })).toEqual(no("ACTION_NEEDS_OWNER"));
    expect(decideReassignment({ ...handing, reason: "" })).toEqual(no("ACTION_NEEDS_REASON"));
    expect(decideReassignment({ ...handing, state: ActionState.COMPLETED })).toEqual(no("ACTION_NOT_OPEN"));
    expect(decideCancellingAction({ state: ActionState.OPEN, reason: "Not needed" })).toEqual(ok);
    expect(decideCancellingAction({ state: ActionState.OPEN, reason: "" })).toEqual(no("ACTION_NEEDS_REASON"));
    expect(decideCancellingAction({ state: ActionState.COMPLETED, reason: "x" })).toEqual(no("ACTION_NOT_OPEN"));
  });
});

describe("escalating", () => {
  const facts = {
    actionState: ActionState.OPEN,
    isOutstanding: true,
    level: "STRATEGIC_LEAD",
    earlierLevels: ["OWNER"],
    ladder: AFC_PACK.escalationLevels,
    roles: [Role.REGISTER_ADMIN],
    toWhom: "Associate Director",
    reason: "Three weeks without an answer",
    replyBy: plainDate("2026-11-28"),
    today,
  };

  it("climbs the ladder", () => {
    expect(decideEscalation(facts)).toEqual(ok);
    const director = { ...facts, level: "DIRECTOR_OF_EDUCATION", earlierLevels: ["STRATEGIC_LEAD"] };
    expect(decideEscalation(director)).toEqual(no("NOT_PERMITTED"));
    expect(decideEscalation({ ...director, roles: [Role.STRATEGIC_LEAD] })).toEqual(ok);
  });

  it.each([
    [{ actionState: ActionState.COMPLETED }, "ACTION_NOT_OPEN"],
    [{ isOutstanding: false }, "ESCALATION_NOT_OUTSTANDING"],
    [{ level: "PRIME_MINISTER" }, "NOT_IN_PACK"],
    [{ earlierLevels: ["STRATEGIC_LEAD"] }, "ESCALATION_LEVEL_NOT_HIGHER"],
    [{ earlierLevels: ["SENIOR_LEADERSHIP"] }, "ESCALATION_LEVEL_NOT_HIGHER"],
    [{ reason: "" }, "ESCALATION_NEEDS_REASON"],
    [{ toWhom: " " }, "ESCALATION_NEEDS_REASON"],
    [{ replyBy: plainDate("2026-11-20") }, "ESCALATION_REPLY_IN_PAST"],
  ])("is refused with %o by %s", (change, rule) => {
    expect(decideEscalation({ ...facts, ...change })).toEqual(no(rule));
  });

  it("is answered once, in words", () => {
    expect(decideAnswer({ state: EscalationState.OPEN, answer: "Agreed" })).toEqual(ok);
    expect(decideAnswer({ state: EscalationState.OPEN, answer: "" })).toEqual(no("ESCALATION_NEEDS_ANSWER"));
    expect(decideAnswer({ state: EscalationState.ANSWERED, answer: "x" })).toEqual(no("ESCALATION_ALREADY_ANSWERED"));
  });
});

describe("the rungs that reach the strategic lead", () => {
  it("are the lead's own and the higher ones; none for a role the ladder does not name", () => {
    const ladder = AFC_PACK.escalationLevels;
    expect(levelsReaching(Role.STRATEGIC_LEAD, ladder)).toEqual([
      "STRATEGIC_LEAD",
      "DIRECTOR_OF_EDUCATION",
      "DIRECTOR_OF_SOCIAL_CARE",
      "DIRECTOR_OF_CHILDRENS_SERVICES",
      "SENIOR_LEADERSHIP",
    ]);
    expect(levelsReaching(Role.REPORT_READER, ladder)).toEqual([]);
  });
});
