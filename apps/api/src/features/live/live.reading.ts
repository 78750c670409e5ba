import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { ItemWriting } from "./item-writing.entity.js";
import { MeetingPresence } from "./meeting-presence.entity.js";

/** A page says every 15 seconds that somebody is here; whoever was not heard of for so long is gone. */
const GONE_AFTER_MS = 40_000;

/** The last moment at which somebody who is here now must have been heard of. */
export function hereSince(now: Date): Date {
  return new Date(now.getTime() - GONE_AFTER_MS);
}

/** Who is here, for each meeting, by name. */
export async function presentAt(ctx: RequestContext, meetingIds: readonly string[]): Promise<MeetingPresence[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<MeetingPresence>(
      `SELECT ${columnsOf(ctx.db, MeetingPresence, "w")} FROM meeting_presence w
       JOIN person p ON p.authority_id = w.authority_id AND p.id = w.person_id
       WHERE w.authority_id = $1 AND w.meeting_id = ANY($2) AND w.seen_at > $3 ORDER BY p.name, p.id`,
      [tx.viewer.authorityId, meetingIds, hereSince(ctx.now)],
    ),
  );
  return grouped(meetingIds, rows, (row) => row.meetingId);
}

/** What is written about each item, decision and discussion. */
export async function writingsOfItems(ctx: RequestContext, itemIds: readonly string[]): Promise<ItemWriting[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<ItemWriting>(
      `SELECT ${columnsOf(ctx.db, ItemWriting, "w")} FROM item_writing w
       WHERE w.authority_id = $1 AND w.item_id = ANY($2) ORDER BY w.field`,
      [tx.viewer.authorityId, itemIds],
    ),
  );
  return grouped(itemIds, rows, (row) => row.itemId);
}
