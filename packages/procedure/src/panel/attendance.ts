import { AttendanceState, MeetingState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** How one seat was filled at a meeting. */
export interface SeatAttendance {
  readonly isChair: boolean;
  /** Null until recorded. */
  readonly state: AttendanceState | null;
  readonly alternateId: string | null;
}

/** What recording a seat's attendance rests on. */
export interface AttendanceFacts {
  readonly meetingState: MeetingState;
  readonly isChairSeat: boolean;
  readonly state: AttendanceState;
  readonly alternateId: string | null;
  /** The person named beforehand to attend for this seat. */
  readonly namedAlternateId: string | null;
  /** The people who hold a seat on the panel. */
  readonly seatHolderIds: readonly string[];
}

/** Decides whether a seat's attendance may be recorded (AFC-126, AFC-127, Q48). */
export function decideAttendance(facts: AttendanceFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== MeetingState.IN_SESSION) return refuse("MEETING_NOT_IN_SESSION");
  if (facts.state !== AttendanceState.ALTERNATE) return allow;
  if (facts.alternateId === null) return refuse("ALTERNATE_NOT_NAMED");
  if (facts.isChairSeat && facts.alternateId !== facts.namedAlternateId) return refuse("CHAIR_ONLY_ALTERNATE");
  return facts.seatHolderIds.includes(facts.alternateId) ? refuse("ALTERNATE_IS_SEAT_HOLDER") : allow;
}

/** What naming an alternate for a seat rests on. */
export interface AlternateFacts {
  readonly meetingState: MeetingState;
  readonly alternateId: string;
  /** The people who hold a seat on the panel. */
  readonly seatHolderIds: readonly string[];
  /** The people already named as alternates of other seats at this meeting. */
  readonly otherAlternateIds: readonly string[];
}

/** Decides whether a person may be named to attend for a seat at one meeting (AFC-126). */
export function decideAlternate(facts: AlternateFacts): Decision {
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState === MeetingState.CANCELLED) return refuse("TRANSITION_NOT_ALLOWED");
  const seated = [...facts.seatHolderIds, ...facts.otherAlternateIds];
  return seated.includes(facts.alternateId) ? refuse("ALTERNATE_IS_SEAT_HOLDER") : allow;
}

/** Says whether the chair, or the alternate named for the chair, is present (AFC-120, Q46, Q48). */
export function isChairPresent(attendance: readonly SeatAttendance[]): boolean {
  return attendance.some((seat) => seat.isChair && isFilled(seat));
}

/** Says whether attendance is recorded for every seat (AFC-127). */
export function isAttendanceRecorded(attendance: readonly Pick<SeatAttendance, "state">[]): boolean {
  return attendance.length > 0 && attendance.every((seat) => seat.state !== null);
}

/** Says whether somebody sits in the seat: its holder, or an alternate. */
export function isFilled(seat: Pick<SeatAttendance, "state" | "alternateId">): boolean {
  if (seat.state === AttendanceState.PRESENT) return true;
  return seat.state === AttendanceState.ALTERNATE && seat.alternateId !== null;
}
