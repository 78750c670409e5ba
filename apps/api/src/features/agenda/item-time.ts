import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";
import { AgendaItem } from "./agenda-item.entity.js";

/** Nobody is discussed any more at a meeting: the time of the last child ends now. */
export async function endDiscussion(tx: Tx, meetingId: string): Promise<void> {
  await tx.rows("UPDATE item_time SET ended_at = $3 WHERE authority_id = $1 AND meeting_id = $2 AND ended_at IS NULL", [
    tx.viewer.authorityId,
    meetingId,
    tx.ctx.now,
  ]);
}

/** The child discussed now at each meeting, or null. */
export async function currentItems(ctx: RequestContext, meetingIds: readonly string[]): Promise<(AgendaItem | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<AgendaItem>(
      `SELECT ${columnsOf(ctx.db, AgendaItem, "i")} FROM item_time t
       JOIN agenda_item i ON i.authority_id = t.authority_id AND i.id = t.item_id
       WHERE t.authority_id = $1 AND t.meeting_id = ANY($2) AND t.ended_at IS NULL`,
      [tx.viewer.authorityId, meetingIds],
    ),
  );
  return inOrder(meetingIds, rows, (row) => row.meetingId);
}

/** The seconds spent on each item so far; going back to a child adds up. */
export async function secondsSpentOn(ctx: RequestContext, itemIds: readonly string[]): Promise<number[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ itemId: string; seconds: number }>(
      `SELECT t.item_id AS "itemId",
         greatest(0, floor(sum(extract(epoch FROM coalesce(t.ended_at, $3) - t.started_at))))::int AS seconds
       FROM item_time t WHERE t.authority_id = $1 AND t.item_id = ANY($2) GROUP BY 1`,
      [tx.viewer.authorityId, itemIds, ctx.asAt ?? ctx.now],
    ),
  );
  return inOrder(itemIds, rows, (row) => row.itemId).map((row) => row?.seconds ?? 0);
}
