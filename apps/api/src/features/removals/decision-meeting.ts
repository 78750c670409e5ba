import { AttendanceState, type SeatAttendance } from "@rome/procedure";
import { columnsOf } from "../../platform/database/columns.js";
import type { Tx } from "../../platform/database/tx.js";
import { Meeting } from "../meetings/index.js";
import type { RemovalRequest } from "./removal-request.entity.js";

/**
 * The meeting on whose agenda a removal stands, locked: the one in session if the removal is on its agenda, otherwise
 * the one it was put on; null when it is on none.
 */
export async function lockDecisionMeeting(tx: Tx, request: RemovalRequest): Promise<Meeting | null> {
  return await tx.one<Meeting>(
    `SELECT ${columnsOf(tx.ctx.db, Meeting, "m")} FROM panel_meeting m
     JOIN agenda_item i ON i.authority_id = m.authority_id AND i.meeting_id = m.id
     WHERE m.authority_id = $1 AND i.entry_id = $2 AND i.taken_off_reason IS NULL AND m.state <> 'CANCELLED'
       AND (m.id = $3 OR (m.state = 'IN_SESSION' AND i.kind = 'REMOVAL'))
     ORDER BY m.state = 'IN_SESSION' DESC LIMIT 1 FOR UPDATE OF m`,
    [tx.viewer.authorityId, request.entryId, request.meetingId],
  );
}

/** How every seat was filled at a meeting, with the attendance row; a seat nothing was recorded for has none. */
export interface SeatAtMeeting extends SeatAttendance {
  attendanceId: string | null;
}

/** How every seat of the panel was filled at a meeting. */
export async function readSeatsAt(tx: Tx, meetingId: string): Promise<SeatAtMeeting[]> {
  return await tx.rows<SeatAtMeeting>(
    `SELECT s.is_chair AS "isChair", t.state, t.alternate_id AS "alternateId", t.id AS "attendanceId" FROM seat s
     LEFT JOIN attendance t ON t.authority_id = s.authority_id AND t.seat_id = s.id AND t.meeting_id = $2
     WHERE s.authority_id = $1 ORDER BY s.number`,
    [tx.viewer.authorityId, meetingId],
  );
}

/** The attendance rows of those present, in person or by an alternate. */
export function presentAt(seats: readonly SeatAtMeeting[]): string[] {
  return seats.flatMap(({ attendanceId, state }) => {
    const isPresent = state === AttendanceState.PRESENT || state === AttendanceState.ALTERNATE;
    return attendanceId && isPresent ? [attendanceId] : [];
  });
}
