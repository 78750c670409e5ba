import { MEETINGS_TO_COME } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { oneOf } from "../../platform/database/one-of.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";
import { Meeting } from "./meeting.entity.js";

/** Meetings. `rest` is everything after FROM: alias m; $1 is the authority. */
export async function readMeetings(tx: Tx, rest: string, values: readonly unknown[] = []): Promise<Meeting[]> {
  return await tx.rows<Meeting>(`SELECT ${columnsOf(tx.ctx.db, Meeting, "m")} FROM panel_meeting m ${rest}`, [
    tx.viewer.authorityId,
    ...values,
  ]);
}

/** Meetings by id. */
export async function meetingsById(ctx: RequestContext, ids: readonly string[]): Promise<(Meeting | null)[]> {
  const rows = await reading(ctx, (tx) => readMeetings(tx, "WHERE m.authority_id = $1 AND m.id = ANY($2)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
}

/** Still to be held: not closed, not cancelled, not in session. */
const IS_TO_COME = oneOf("m.state", MEETINGS_TO_COME);

/** The meeting in session, or else the nearest to come; null when none is planned. */
export async function findMeetingAhead(tx: Tx): Promise<Meeting | null> {
  const [meeting] = await readMeetings(
    tx,
    `WHERE m.authority_id = $1 AND (m.state = 'IN_SESSION' OR (m.held_on >= $2 AND ${IS_TO_COME}))
     ORDER BY m.state = 'IN_SESSION' DESC, m.held_on LIMIT 1`,
    [tx.ctx.today],
  );
  return meeting ?? null;
}

/** The nearest meeting still to be held, today or later, locked for the act; null when none is planned. */
export async function findUpcomingMeeting(tx: Tx): Promise<Meeting | null> {
  return await findMeetingAfter(tx, null);
}

/** The first meeting still to be held, today or later, after a day; locked for the act; null when none is planned. */
export async function findMeetingAfter(tx: Tx, day: string | null): Promise<Meeting | null> {
  const [meeting] = await readMeetings(
    tx,
    `WHERE m.authority_id = $1 AND m.held_on >= $2 AND ($3::date IS NULL OR m.held_on > $3) AND ${IS_TO_COME}
     ORDER BY m.held_on LIMIT 1 FOR UPDATE`,
    [tx.ctx.today, day],
  );
  return meeting ?? null;
}

/** The last closed meeting before each meeting, or null before the first panel. */
export async function previousMeetings(ctx: RequestContext, ids: readonly string[]): Promise<(Meeting | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Meeting & { nextId: string }>(
      `SELECT t.id AS "nextId", ${columnsOf(ctx.db, Meeting, "m")} FROM panel_meeting t
       CROSS JOIN LATERAL (SELECT * FROM panel_meeting p WHERE p.authority_id = $1 AND p.state = 'CLOSED' AND p.held_on < t.held_on
         ORDER BY p.held_on DESC LIMIT 1) m
       WHERE t.authority_id = $1 AND t.id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.nextId);
}
