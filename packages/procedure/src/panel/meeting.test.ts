import { describe, expect, it } from "vitest";
import { AgendaItemState, AttendanceState, DecisionBasis, MeetingState } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import { ENGLAND } from "../days/working-days.js";
import { decideAlternate, decideAttendance, isAttendanceRecorded, isChairPresent } from "./attendance.js";
import { decideCirculation, decideLateAgreement } from "./circulation.js";
import { decideClosing, decideDecision, decideDeferral, decideDiscussing, decideOpening } from "./decision-rules.js";
import { decideEndingSeat, decideSeatHolding } from "./membership.js";
import { decideChangingMeeting, decideScheduling } from "./scheduling.js";

const ok = { allowed: true };
const no = (rule: string) => ({ allowed: false, rule });

describe("scheduling a meeting", () => {
  const facts = { heldOn: plainDate("2026-12-02"), today: plainDate("2026-11-21"), daysTaken: [], calendar: ENGLAND };

  it("takes a working day to come that is free", () => {
    expect(decideScheduling(facts)).toEqual(ok);
    expect(decideScheduling({ ...facts, heldOn: facts.today })).toEqual(no("MEETING_NOT_WORKING_DAY"));
    expect(decideScheduling({ ...facts, heldOn: plainDate("2026-11-20") })).toEqual(no("MEETING_IN_PAST"));
    expect(decideScheduling({ ...facts, heldOn: plainDate("2026-12-25") })).toEqual(no("MEETING_NOT_WORKING_DAY"));
    expect(decideScheduling({ ...facts, heldOn: plainDate("2031-01-08") })).toEqual(no("MEETING_BEYOND_CALENDAR"));
    expect(decideScheduling({ ...facts, daysTaken: [facts.heldOn] })).toEqual(no("MEETING_DAY_TAKEN"));
  });

  it("can be undone until the panel sits", () => {
    expect(decideChangingMeeting(MeetingState.CIRCULATED)).toEqual(ok);
    expect(decideChangingMeeting(MeetingState.IN_SESSION)).toEqual(no("TRANSITION_NOT_ALLOWED"));
    expect(decideChangingMeeting(MeetingState.CLOSED)).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
  });
});

describe("circulating", () => {
  const facts = {
    meetingState: MeetingState.AGENDA_DRAFT,
    hasBeenCirculated: false,
    agendaDueOn: plainDate("2026-11-25"),
    today: plainDate("2026-11-25"),
    lateAgreed: false,
  };
  const late = { ...facts, today: plainDate("2026-11-26") };

  it("is late after the agenda date, and then needs the chair", () => {
    expect(decideCirculation(facts)).toEqual(ok);
    expect(decideCirculation(late)).toEqual(no("CIRCULATION_LATE_NEEDS_CHAIR"));
    expect(decideCirculation({ ...late, lateAgreed: true })).toEqual(ok);
  });

  it("is done once, from a draft", () => {
    expect(decideCirculation({ ...facts, hasBeenCirculated: true })).toEqual(no("CIRCULATION_ALREADY_MADE"));
    expect(decideCirculation({ ...facts, meetingState: MeetingState.CIRCULATED })).toEqual(
      no("CIRCULATION_ALREADY_MADE"),
    );
    expect(decideCirculation({ ...facts, meetingState: MeetingState.SCHEDULED })).toEqual(no("CIRCULATION_NOT_DRAFT"));
    expect(decideCirculation({ ...facts, meetingState: MeetingState.CLOSED })).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
  });

  it("late is agreed with a reason, only when it is late", () => {
    expect(decideLateAgreement({ ...late, reason: "New case on Monday" })).toEqual(ok);
    expect(decideLateAgreement({ ...late, reason: " " })).toEqual(no("REASON_REQUIRED"));
    expect(decideLateAgreement({ ...facts, reason: "x" })).toEqual(no("CIRCULATION_NOT_LATE"));
    expect(decideLateAgreement({ ...late, hasBeenCirculated: true, reason: "x" })).toEqual(
      no("CIRCULATION_ALREADY_MADE"),
    );
  });
});

describe("opening and deciding", () => {
  const day = plainDate("2026-12-02");

  it("opens a circulated meeting on its day", () => {
    const facts = { meetingState: MeetingState.CIRCULATED, heldOn: day, today: day };
    expect(decideOpening(facts)).toEqual(ok);
    expect(decideOpening({ ...facts, isAnotherInSession: true })).toEqual(no("MEETING_ANOTHER_IN_SESSION"));
    expect(decideOpening({ ...facts, today: plainDate("2026-12-01") })).toEqual(no("MEETING_NOT_OPENABLE"));
    expect(decideOpening({ ...facts, meetingState: MeetingState.AGENDA_DRAFT })).toEqual(no("MEETING_NOT_OPENABLE"));
    expect(decideOpening({ ...facts, meetingState: MeetingState.CLOSED })).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
  });

  const facts = {
    meetingState: MeetingState.IN_SESSION,
    itemState: AgendaItemState.LISTED,
    text: "Place at the virtual school",
    hasLeadService: true,
    basis: DecisionBasis.CONSENSUS,
    dissents: [],
    attendance: [
      { seatId: "1", isChair: true, state: AttendanceState.ABSENT, alternateId: null },
      { seatId: "2", isChair: false, state: AttendanceState.PRESENT, alternateId: null },
      { seatId: "3", isChair: false, state: AttendanceState.ALTERNATE, alternateId: "somebody" },
    ],
  };
  const says = (seatId: string, words = "A place nearby first.") => ({ seatId, words });

  it.each([
    [{ hasLeadService: false }, "DECISION_NEEDS_LEAD_SERVICE"],
    [{ text: "" }, "DECISION_NEEDS_TEXT"],
    [{ meetingState: MeetingState.CIRCULATED }, "DECISION_NEEDS_OPEN_MEETING"],
    [{ meetingState: MeetingState.CLOSED }, "MEETING_CLOSED_IS_LOCKED"],
    [{ itemState: AgendaItemState.DISCUSSED }, "ITEM_ALREADY_DISCUSSED"],
  ])("AFC-108: refuses a decision with %o by %s", (change, rule) => {
    expect(decideDecision({ ...facts, ...change })).toEqual(no(rule));
  });

  it.each([
    [{ basis: DecisionBasis.CHAIR }, "CHAIR_DECISION_NEEDS_CHAIR"],
    [{ dissents: [says("2", " ")] }, "DISSENT_NEEDS_WORDS"],
    [{ dissents: [says("2"), says("2")] }, "DISSENT_ONCE_A_SEAT"],
    [{ dissents: [says("1")] }, "DISSENT_OF_SOMEBODY_PRESENT"],
    [{ dissents: [says("4")] }, "DISSENT_OF_SOMEBODY_PRESENT"],
  ])("AFC-120: refuses a decision come to with %o by %s", (change, rule) => {
    expect(decideDecision({ ...facts, ...change })).toEqual(no(rule));
  });

  it("AFC-120: takes the chair's decision once the chair is there, and the dissent of those who are", () => {
    const attendance = facts.attendance.map((seat) => ({ ...seat, state: AttendanceState.PRESENT }));
    expect(decideDecision({ ...facts, basis: DecisionBasis.CHAIR, attendance })).toEqual(ok);
    expect(decideDecision({ ...facts, dissents: [says("2"), says("3")] })).toEqual(ok);
  });

  it("makes a child the one discussed only while the panel sits", () => {
    expect(decideDiscussing({ meetingState: MeetingState.IN_SESSION })).toEqual(ok);
    expect(decideDiscussing({ meetingState: MeetingState.CIRCULATED })).toEqual(no("MEETING_NOT_IN_SESSION"));
    expect(decideDiscussing({ meetingState: MeetingState.CLOSED })).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
  });

  it("takes a whole decision, also about one deferred by mistake", () => {
    for (const itemState of [AgendaItemState.LISTED, AgendaItemState.DEFERRED]) {
      expect(decideDecision({ ...facts, itemState })).toEqual(ok);
    }
  });

  it("defers with a reason while the panel sits", () => {
    const deferral = { meetingState: MeetingState.IN_SESSION, itemState: AgendaItemState.LISTED, reason: "No time" };
    expect(decideDeferral(deferral)).toEqual(ok);
    expect(decideDeferral({ ...deferral, reason: "" })).toEqual(no("REASON_REQUIRED"));
    expect(decideDeferral({ ...deferral, itemState: AgendaItemState.DISCUSSED })).toEqual(no("ITEM_ALREADY_DISCUSSED"));
    expect(decideDeferral({ ...deferral, itemState: AgendaItemState.DEFERRED })).toEqual(no("TRANSITION_NOT_ALLOWED"));
    expect(decideDeferral({ ...deferral, meetingState: MeetingState.CLOSED })).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
    expect(decideDeferral({ ...deferral, meetingState: MeetingState.SCHEDULED })).toEqual(
      no("DECISION_NEEDS_OPEN_MEETING"),
    );
  });
});

describe("attendance", () => {
  const facts = {
    meetingState: MeetingState.IN_SESSION,
    isChairSeat: false,
    state: AttendanceState.ALTERNATE,
    alternateId: "p9",
    namedAlternateId: null,
    seatHolderIds: ["p1", "p2"],
  };

  it("AFC-126: takes an alternate who holds no seat; for the chair only the one named", () => {
    expect(decideAttendance(facts)).toEqual(ok);
    expect(decideAttendance({ ...facts, state: AttendanceState.APOLOGIES, alternateId: null })).toEqual(ok);
    expect(decideAttendance({ ...facts, alternateId: null })).toEqual(no("ALTERNATE_NOT_NAMED"));
    expect(decideAttendance({ ...facts, alternateId: "p1" })).toEqual(no("ALTERNATE_IS_SEAT_HOLDER"));
    expect(decideAttendance({ ...facts, isChairSeat: true })).toEqual(no("CHAIR_ONLY_ALTERNATE"));
    expect(decideAttendance({ ...facts, isChairSeat: true, namedAlternateId: "p9" })).toEqual(ok);
    expect(decideAttendance({ ...facts, meetingState: MeetingState.CLOSED })).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
    expect(decideAttendance({ ...facts, meetingState: MeetingState.CIRCULATED })).toEqual(no("MEETING_NOT_IN_SESSION"));
  });

  it("lets an alternate be named until the meeting closes, for one seat", () => {
    const naming = {
      meetingState: MeetingState.CIRCULATED,
      alternateId: "p9",
      seatHolderIds: ["p1"],
      otherAlternateIds: [],
    };
    expect(decideAlternate(naming)).toEqual(ok);
    expect(decideAlternate({ ...naming, alternateId: "p1" })).toEqual(no("ALTERNATE_IS_SEAT_HOLDER"));
    expect(decideAlternate({ ...naming, otherAlternateIds: ["p9"] })).toEqual(no("ALTERNATE_IS_SEAT_HOLDER"));
    expect(decideAlternate({ ...naming, meetingState: MeetingState.CLOSED })).toEqual(no("MEETING_CLOSED_IS_LOCKED"));
    expect(decideAlternate({ ...naming, meetingState: MeetingState.CANCELLED })).toEqual(no("TRANSITION_NOT_ALLOWED"));
  });

  it("AFC-120: has the chair present in person or by a named alternate", () => {
    const chair = { isChair: true, state: AttendanceState.PRESENT, alternateId: null };
    const member = { isChair: false, state: AttendanceState.PRESENT, alternateId: null };
    expect(isChairPresent([member, chair])).toBe(true);
    expect(isChairPresent([{ ...chair, state: AttendanceState.ALTERNATE, alternateId: "p9" }])).toBe(true);
    expect(isChairPresent([{ ...chair, state: AttendanceState.ALTERNATE }])).toBe(false);
    expect(isChairPresent([member, { ...chair, state: AttendanceState.APOLOGIES }])).toBe(false);
    expect(isChairPresent([])).toBe(false);
    expect(isAttendanceRecorded([])).toBe(false);
    expect(isAttendanceRecorded([chair, { ...member, state: null }])).toBe(false);
  });
});

describe("closing a meeting", () => {
  const facts = {
    meetingState: MeetingState.IN_SESSION,
    items: [{ state: AgendaItemState.DISCUSSED }, { state: AgendaItemState.DEFERRED }],
    attendance: [{ state: AttendanceState.PRESENT }],
    undecidedRemovals: 0,
  };

  it("waits for attendance, every item and every removal, and names all that is missing", () => {
    expect(decideClosing(facts).blockers).toEqual([]);
    expect(decideClosing({ ...facts, items: [] }).blockers).toEqual([]);
    const open = { items: [{ state: AgendaItemState.LISTED }], attendance: [{ state: null }], undecidedRemovals: 1 };
    expect(decideClosing({ ...facts, ...open }).blockers).toEqual([
      "MEETING_ATTENDANCE_MISSING",
      "MEETING_ITEMS_UNSETTLED",
      "MEETING_REMOVALS_UNDECIDED",
    ]);
    expect(decideClosing({ ...facts, meetingState: MeetingState.CLOSED }).blockers).toEqual([
      "MEETING_CLOSED_IS_LOCKED",
    ]);
    expect(decideClosing({ ...facts, meetingState: MeetingState.CIRCULATED }).blockers).toEqual([
      "MEETING_NOT_IN_SESSION",
    ]);
  });
});

describe("seats", () => {
  it("are held by one person at a time, whose actions are handed on", () => {
    expect(decideSeatHolding({ isTaken: false })).toEqual(ok);
    expect(decideSeatHolding({ isTaken: true })).toEqual(no("SEAT_TAKEN"));
    expect(decideEndingSeat({ isHeld: false, openActions: 0, handsActionsOn: false })).toEqual(no("SEAT_EMPTY"));
    expect(decideEndingSeat({ isHeld: true, openActions: 2, handsActionsOn: false })).toEqual(
      no("SEAT_ACTIONS_HANDED_ON"),
    );
    expect(decideEndingSeat({ isHeld: true, openActions: 2, handsActionsOn: true })).toEqual(ok);
    expect(decideEndingSeat({ isHeld: true, openActions: 0, handsActionsOn: false })).toEqual(ok);
  });
});
