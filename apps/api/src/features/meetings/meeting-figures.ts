import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { outstandingActions } from "../actions/index.js";
import { IS_LIVE } from "../register/index.js";
import { type RemovalRequest, readRemovals } from "../removals/index.js";

/** How many actions are outstanding today (AFC-124, Q20). */
export async function outstandingCount(ctx: RequestContext, keys: readonly string[]): Promise<number[]> {
  const row = await reading(ctx, (tx) =>
    tx.one<{ count: number }>(
      `SELECT count(*) AS count FROM action a WHERE a.authority_id = $1 AND a.state = 'OPEN' AND ${outstandingActions("$2")}`,
      [tx.viewer.authorityId, ctx.today],
    ),
  );
  return keys.map(() => row?.count ?? 0);
}

/** For each meeting, children added since the register of the panel before it; before the first, those not yet discussed. */
export async function newSinceLast(ctx: RequestContext, meetingIds: readonly string[]): Promise<number[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ id: string; count: number }>(
      `SELECT m.id, (SELECT count(*) FROM register_entry e
         WHERE e.authority_id = $1 AND ${IS_LIVE}
           AND CASE WHEN before.taken_at IS NULL THEN e.status = 'ADDED' ELSE e.added_at > before.taken_at END) AS count
       FROM panel_meeting m
       LEFT JOIN LATERAL (SELECT max(s.taken_at) AS taken_at FROM register_snapshot s
         JOIN panel_meeting p ON p.authority_id = s.authority_id AND p.id = s.meeting_id
         WHERE s.authority_id = $1 AND p.held_on < m.held_on AND p.state <> 'CANCELLED') before ON true
       WHERE m.authority_id = $1 AND m.id = ANY($2)`,
      [tx.viewer.authorityId, meetingIds],
    ),
  );
  return inOrder(meetingIds, rows, (row) => row.id).map((row) => row?.count ?? 0);
}

/** The removals that stand on the agenda of each meeting, or were decided there and wait for the strategic lead. */
export async function openRemovalsOf(ctx: RequestContext, meetingIds: readonly string[]): Promise<RemovalRequest[][]> {
  const rows = await reading(ctx, (tx) =>
    readRemovals(
      tx,
      " AND r.meeting_id = ANY($2) AND r.state IN ('ON_AGENDA', 'DEFERRED', 'PANEL_AGREED')",
      [meetingIds],
      500,
    ),
  );
  return grouped(meetingIds, rows, (row) => row.meetingId ?? "");
}
