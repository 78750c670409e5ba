import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { Attendance } from "./attendance.entity.js";

/** A line of attendance with what a decision asks about its seat. */
export type SeatLine = Attendance & { isChair: boolean; holderId: string | null };

/** The lines of attendance of meetings, in the order of the seats. */
export async function readAttendance(tx: Tx, meetingIds: readonly string[]): Promise<SeatLine[]> {
  return await tx.rows<SeatLine>(
    `SELECT ${columnsOf(tx.ctx.db, Attendance, "t")}, s.is_chair AS "isChair", h.person_id AS "holderId" FROM attendance t
     JOIN seat s ON s.authority_id = t.authority_id AND s.id = t.seat_id
     LEFT JOIN seat_holding h ON h.authority_id = s.authority_id AND h.seat_id = s.id AND h.until_on IS NULL
     WHERE t.authority_id = $1 AND t.meeting_id = ANY($2) ORDER BY s.number`,
    [tx.viewer.authorityId, meetingIds],
  );
}

/** The lines of attendance of each meeting, as a batch. */
export async function attendanceOfMeetings(
  ctx: RequestContext,
  meetingIds: readonly string[],
): Promise<Attendance[][]> {
  const rows = await reading(ctx, (tx) => readAttendance(tx, meetingIds));
  return grouped(meetingIds, rows, (row) => row.meetingId);
}

/** Lines of attendance by id. */
export async function attendanceById(ctx: RequestContext, ids: readonly string[]): Promise<(Attendance | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Attendance>(
      `SELECT ${columnsOf(ctx.db, Attendance, "t")} FROM attendance t WHERE t.authority_id = $1 AND t.id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id);
}

/** A line for every seat of a meeting, with who holds it now; alternates named before stay named (AFC-126, AFC-127). */
export async function layOutAttendance(tx: Tx, meetingId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO attendance (authority_id, meeting_id, seat_id, person_id)
     SELECT s.authority_id, $2, s.id, h.person_id FROM seat s
     LEFT JOIN seat_holding h ON h.authority_id = s.authority_id AND h.seat_id = s.id AND h.until_on IS NULL
     WHERE s.authority_id = $1
     ON CONFLICT (authority_id, meeting_id, seat_id) DO UPDATE SET person_id = excluded.person_id`,
    [tx.viewer.authorityId, meetingId],
  );
}
