import { MeetingSight } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { type Meeting, sightOf } from "./index.js";
import { findMeetingAhead, readMeetings } from "./meetings.reading.js";
import type { MeetingConnection } from "./meetings.types.js";

/** One page of meetings, newest first, with one trace of having been read. */
export async function readMeetingPage(
  ctx: RequestContext,
  first: number | null,
  after: string | null,
): Promise<MeetingConnection> {
  const size = pageSize(first);
  const key = readCursor(after, 2);
  return await reading(ctx, async (tx) => {
    const rows = await readMeetings(
      tx,
      `WHERE m.authority_id = $1${key ? " AND (m.held_on, m.id) < ($3::date, $4::uuid)" : ""} ORDER BY m.held_on DESC, m.id DESC LIMIT $2`,
      [size + 1, ...(key ?? [])],
    );
    const counted = await tx.one<{ count: number }>(
      `SELECT count(*) AS count FROM panel_meeting WHERE authority_id = $1`,
      [tx.viewer.authorityId],
    );
    await recordRead(tx, { act: "meetings", entity: "Meeting", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.heldOn, row.id], counted?.count ?? 0, key !== null);
  });
}

/** One meeting, with the trace of having been read; null when it is not there or out of sight. */
export async function readMeeting(ctx: RequestContext, id: string): Promise<Meeting | null> {
  return await reading(ctx, async (tx) => {
    const [meeting] = await readMeetings(tx, "WHERE m.authority_id = $1 AND m.id = $2", [id]);
    if (!meeting || sightOf(ctx, meeting) === MeetingSight.NONE) return null;
    await recordRead(tx, { act: "meeting", entity: "Meeting", entityId: meeting.id });
    return meeting;
  });
}

/** The meeting in session, or else the nearest to come; null when none is planned. */
export async function readNextMeeting(ctx: RequestContext): Promise<Meeting | null> {
  return await reading(ctx, async (tx) => {
    const meeting = await findMeetingAhead(tx);
    if (meeting) await recordRead(tx, { act: "nextMeeting", entity: "Meeting", entityId: meeting.id });
    return meeting;
  });
}
