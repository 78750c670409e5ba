import { EntryStatus, MEETINGS_TO_COME } from "@rome/procedure";
import { oneOf } from "../../platform/database/one-of.js";
import type { Tx } from "../../platform/database/tx.js";
import { change } from "./changing.js";
import { movePlaces } from "./move.js";
import { movingTo } from "./what-moves.js";

/** An entry on the register of one of the two records. */
export interface LiveEntry {
  id: string;
  reference: string;
}

/**
 * Two entries on the register become one: what hangs on the later one goes to the earlier, and the later one is voided
 * as the same child. By one person, because nothing is lost by it and it can be taken back.
 */
export async function foldEntry(tx: Tx, mergeId: string, earlier: LiveEntry, later: LiveEntry): Promise<void> {
  await movePlaces(tx, mergeId, movingTo("register_entry"), { from: later.id, to: earlier.id });
  const reason = `The same child as ${earlier.reference}: the two records were put together.`;
  await change(
    tx,
    mergeId,
    {
      table: "agenda_item",
      column: "taken_off_reason",
      value: reason,
      where: `t.entry_id = $4 AND t.state = 'LISTED' AND t.taken_off_reason IS NULL
        AND EXISTS (SELECT FROM panel_meeting m WHERE m.authority_id = $1 AND m.id = t.meeting_id AND ${oneOf("m.state", MEETINGS_TO_COME)})`,
    },
    [later.id],
  );
  const voided = {
    status: EntryStatus.VOIDED,
    void_reason: reason,
    void_proposed_by: tx.viewer.personId,
    void_proposed_at: tx.ctx.now,
    void_confirmed_by: tx.viewer.personId,
  };
  for (const [column, value] of Object.entries(voided))
    await change(tx, mergeId, { table: "register_entry", column, value, where: "t.id = $4" }, [later.id]);
  await tx.rows("UPDATE register_entry SET version = version + 1 WHERE authority_id = $1 AND id = ANY($2)", [
    tx.viewer.authorityId,
    [earlier.id, later.id],
  ]);
}
