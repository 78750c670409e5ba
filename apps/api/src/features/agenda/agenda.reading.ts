import { orderAgenda, type ReferralGroup } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { AgendaItem } from "./agenda-item.entity.js";

/** An item with the group in which its child is taken. */
export type GroupedItem = AgendaItem & { group: ReferralGroup | null };

/** The items of meetings, with their groups, as they stand on the agenda. */
export async function readAgenda(tx: Tx, meetingIds: readonly string[]): Promise<GroupedItem[]> {
  return await tx.rows<GroupedItem>(
    `SELECT ${columnsOf(tx.ctx.db, AgendaItem, "i")}, coalesce(i.decision_group, e.referral_group) AS "group"
     FROM agenda_item i JOIN register_entry e ON e.authority_id = i.authority_id AND e.id = i.entry_id
     WHERE i.authority_id = $1 AND i.meeting_id = ANY($2) AND i.taken_off_reason IS NULL ORDER BY i.position, i.id`,
    [tx.viewer.authorityId, meetingIds],
  );
}

/** The agenda of each meeting in the order in which the panel takes it, as a batch. */
export async function agendasOf(ctx: RequestContext, meetingIds: readonly string[]): Promise<GroupedItem[][]> {
  const rows = await reading(ctx, (tx) => readAgenda(tx, meetingIds));
  return grouped(meetingIds, rows, (row) => row.meetingId).map((items) =>
    orderAgenda(items).flatMap((group) => group.items),
  );
}

/** Items by id; one taken off its agenda is not there. */
export async function agendaItemsById(ctx: RequestContext, ids: readonly string[]): Promise<(AgendaItem | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<AgendaItem>(
      `SELECT ${columnsOf(ctx.db, AgendaItem, "i")} FROM agenda_item i
       WHERE i.authority_id = $1 AND i.id = ANY($2) AND i.taken_off_reason IS NULL`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id);
}
