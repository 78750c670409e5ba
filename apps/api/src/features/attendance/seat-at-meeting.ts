import { findGiven } from "../../platform/database/find-given.js";
import { type Refused, refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { Meeting } from "../meetings/index.js";
import { Person, Seat, SeatHolding } from "../people/index.js";
import { readAttendance, type SeatLine } from "./attendance.reading.js";

/** Ids an act on attendance shows again. */
export type AttendanceRefs = { meetingId: string; attendanceId: string | null };

/** A seat at a meeting, with everything a decision about it rests on. */
export interface SeatAtMeeting {
  meeting: Meeting;
  seat: Seat;
  lines: SeatLine[];
  /** The seat's line; null before anything was recorded or named. */
  line: SeatLine | null;
  holderId: string | null;
  seatHolderIds: string[];
  refs: AttendanceRefs;
}

/** Finds a seat at a meeting, with the meeting locked for the act. */
export async function findSeatAtMeeting(
  tx: Tx,
  input: { meetingId: string; seatId: string },
): Promise<SeatAtMeeting | Refused<AttendanceRefs>> {
  const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
  if (!meeting) return refused(notFound("meetingId"));
  const seat = await findGiven(tx, Seat, input.seatId);
  if (!seat) return refused(notFound("seatId"), { meetingId: meeting.id });
  const holdings = await tx.findAll(SeatHolding, { untilOn: null });
  const lines = await readAttendance(tx, [meeting.id]);
  const line = lines.find((one) => one.seatId === seat.id) ?? null;
  return {
    meeting,
    seat,
    lines,
    line,
    holderId: holdings.find((holding) => holding.seatId === seat.id)?.personId ?? null,
    seatHolderIds: holdings.map((holding) => holding.personId),
    refs: { meetingId: meeting.id, attendanceId: line?.id ?? null },
  };
}

/** The person with that id who still works here, or null. */
export async function findActivePerson(tx: Tx, globalId: string): Promise<Person | null> {
  return await findGiven(tx, Person, globalId, { where: { isActive: true } });
}
