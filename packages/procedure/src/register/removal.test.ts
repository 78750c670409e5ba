import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { AttendanceState, EntryStatus, MeetingState, RemovalState, Role } from "../codes.js";
import {
  decideApproval,
  decideDeclining,
  decideProposal,
  decideRemovalDecision,
  decideWithdrawal,
  entryStatusAfter,
} from "./removal.js";

const ok = { allowed: true };
const no = (rule: string) => ({ allowed: false, rule });

describe("proposing a removal", () => {
  const facts = {
    entryStatus: EntryStatus.ACTIVE,
    outcome: "NEW_SCHOOL",
    outcomes: AFC_PACK.removalOutcomes,
    reason: "Started on Monday",
  };

  it("takes an active entry, an outcome of the list and a reason", () => {
    expect(decideProposal(facts)).toEqual(ok);
    expect(decideProposal({ ...facts, outcome: "LOST_INTEREST" })).toEqual(no("NOT_IN_PACK"));
    expect(decideProposal({ ...facts, reason: "" })).toEqual(no("REMOVAL_REASON_REQUIRED"));
    expect(decideProposal({ ...facts, entryStatus: EntryStatus.ADDED })).toEqual(no("REMOVAL_NOT_ACTIVE"));
    expect(decideProposal({ ...facts, entryStatus: EntryStatus.REMOVAL_PROPOSED })).toEqual(
      no("REMOVAL_ALREADY_PROPOSED"),
    );
    expect(decideProposal({ ...facts, entryStatus: EntryStatus.REMOVED })).toEqual(no("ENTRY_NOT_EDITABLE"));
  });
});

describe("the panel's decision on a removal", () => {
  const chair = { isChair: true, state: AttendanceState.PRESENT, alternateId: null };
  const facts = {
    removalState: RemovalState.ON_AGENDA,
    meetingState: MeetingState.IN_SESSION,
    attendance: [chair],
  };

  it.each([
    [{ meetingState: null }, "REMOVAL_NEEDS_PANEL"],
    [{ removalState: RemovalState.PROPOSED }, "REMOVAL_NEEDS_PANEL"],
    [{ meetingState: MeetingState.CIRCULATED }, "REMOVAL_NEEDS_OPEN_MEETING"],
    [{ meetingState: MeetingState.CLOSED }, "MEETING_CLOSED_IS_LOCKED"],
    [{ attendance: [] }, "REMOVAL_NEEDS_ATTENDANCE"],
    [{ attendance: [chair, { ...chair, isChair: false, state: null }] }, "REMOVAL_NEEDS_ATTENDANCE"],
    [{ attendance: [{ ...chair, state: AttendanceState.APOLOGIES }] }, "REMOVAL_NEEDS_CHAIR_PRESENT"],
    [{ removalState: RemovalState.PANEL_AGREED }, "REMOVAL_ALREADY_DECIDED"],
    [{ removalState: RemovalState.WITHDRAWN }, "REMOVAL_ALREADY_DECIDED"],
  ])("is refused with %o by %s", (change, rule) => {
    expect(decideRemovalDecision({ ...facts, ...change })).toEqual(no(rule));
  });

  it("is taken in session with the chair, or the chair's alternate, present", () => {
    expect(decideRemovalDecision(facts)).toEqual(ok);
    const alternate = { ...chair, state: AttendanceState.ALTERNATE, alternateId: "p9" };
    expect(decideRemovalDecision({ ...facts, attendance: [alternate] })).toEqual(ok);
  });
});

describe("approving a removal", () => {
  const facts = {
    removalState: RemovalState.PANEL_AGREED,
    proposerId: "p1",
    approverId: "p2",
    approverRoles: [Role.STRATEGIC_LEAD],
    openActions: 0,
  };

  it.each([
    [{ removalState: RemovalState.ON_AGENDA }, "REMOVAL_NOT_PANEL_AGREED"],
    [{ removalState: RemovalState.PROPOSED }, "REMOVAL_NOT_PANEL_AGREED"],
    [{ removalState: RemovalState.PANEL_REFUSED }, "REMOVAL_ALREADY_DECIDED"],
    [{ approverRoles: [Role.REGISTER_ADMIN] }, "REMOVAL_NEEDS_STRATEGIC_LEAD"],
    [{ approverId: "p1" }, "REMOVAL_NEEDS_SECOND_PERSON"],
    [{ openActions: 1 }, "REMOVAL_ACTIONS_OPEN"],
  ])("is refused with %o by %s", (change, rule) => {
    expect(decideApproval({ ...facts, ...change })).toEqual(no(rule));
  });

  it("is the strategic lead's, who may also decline with a reason", () => {
    expect(decideApproval(facts)).toEqual(ok);
    const declining = {
      removalState: RemovalState.PANEL_AGREED,
      declinerRoles: [Role.STRATEGIC_LEAD],
      reason: "Not yet",
    };
    expect(decideDeclining(declining)).toEqual(ok);
    expect(decideDeclining({ ...declining, reason: "" })).toEqual(no("REMOVAL_REASON_REQUIRED"));
    expect(decideDeclining({ ...declining, declinerRoles: [Role.PANEL_MEMBER] })).toEqual(
      no("REMOVAL_NEEDS_STRATEGIC_LEAD"),
    );
    expect(decideDeclining({ ...declining, removalState: RemovalState.ON_AGENDA })).toEqual(
      no("REMOVAL_NOT_PANEL_AGREED"),
    );
    expect(decideDeclining({ ...declining, removalState: RemovalState.APPROVED })).toEqual(
      no("REMOVAL_ALREADY_DECIDED"),
    );
  });
});

describe("withdrawing a removal", () => {
  it("is the proposer's, until the panel has decided", () => {
    const facts = { removalState: RemovalState.ON_AGENDA, proposerId: "p1", actorId: "p1" };
    expect(decideWithdrawal(facts)).toEqual(ok);
    expect(decideWithdrawal({ ...facts, actorId: "p2" })).toEqual(no("ONLY_PROPOSER_WITHDRAWS"));
    expect(decideWithdrawal({ ...facts, removalState: RemovalState.PANEL_AGREED })).toEqual(
      no("REMOVAL_ALREADY_DECIDED"),
    );
  });
});

describe("the entry follows its removal", () => {
  it("and leaves the register by approval only", () => {
    const after = Object.values(RemovalState).map((state) => [state, entryStatusAfter(state)]);
    expect(Object.fromEntries(after)).toEqual({
      PROPOSED: "REMOVAL_PROPOSED",
      ON_AGENDA: "REMOVAL_PROPOSED",
      PANEL_AGREED: "REMOVAL_PROPOSED",
      PANEL_REFUSED: "ACTIVE",
      DEFERRED: "REMOVAL_PROPOSED",
      APPROVED: "REMOVED",
      DECLINED: "ACTIVE",
      WITHDRAWN: "ACTIVE",
    });
  });
});
