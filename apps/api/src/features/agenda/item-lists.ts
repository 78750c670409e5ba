import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Action, readActions } from "../actions/index.js";
import { type RemovalRequest, readRemovals } from "../removals/index.js";

interface ItemKey {
  id: string;
  meetingId: string;
  entryId: string;
}

async function keysOf(tx: Tx, itemIds: readonly string[]): Promise<ItemKey[]> {
  return await tx.rows<ItemKey>(
    `SELECT id, meeting_id AS "meetingId", entry_id AS "entryId" FROM agenda_item WHERE authority_id = $1 AND id = ANY($2)`,
    [tx.viewer.authorityId, itemIds],
  );
}

/** The actions agreed at its meeting for the child of each item. */
export async function actionsOfItems(ctx: RequestContext, itemIds: readonly string[]): Promise<Action[][]> {
  return await reading(ctx, async (tx) => {
    const keys = await keysOf(tx, itemIds);
    const actions = await readActions(
      tx,
      `WHERE a.authority_id = $1 AND a.agreed_meeting_id = ANY($2) AND a.entry_id = ANY($3)
       ORDER BY a.agreed_at, a.id LIMIT 1000`,
      [tx.viewer.authorityId, keys.map((key) => key.meetingId), keys.map((key) => key.entryId)],
    );
    return itemIds.map((id) => {
      const key = keys.find((one) => one.id === id);
      return actions.filter((action) => action.agreedMeetingId === key?.meetingId && action.entryId === key?.entryId);
    });
  });
}

/** The newest removal of the child of each item that stands or was decided at its meeting, or null. */
export async function removalsOfItems(
  ctx: RequestContext,
  itemIds: readonly string[],
): Promise<(RemovalRequest | null)[]> {
  return await reading(ctx, async (tx) => {
    const keys = await keysOf(tx, itemIds);
    const removals = await readRemovals(
      tx,
      " AND r.meeting_id = ANY($2) AND r.entry_id = ANY($3)",
      [keys.map((key) => key.meetingId), keys.map((key) => key.entryId)],
      1000,
    );
    return itemIds.map((id) => {
      const key = keys.find((one) => one.id === id);
      const here = removals.filter((one) => one.meetingId === key?.meetingId && one.entryId === key?.entryId);
      return here.find((one) => one.state !== "WITHDRAWN") ?? null;
    });
  });
}
