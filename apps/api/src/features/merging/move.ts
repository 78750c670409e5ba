import type { Tx } from "../../platform/database/tx.js";
import { change } from "./changing.js";
import { ONLY, type Place } from "./what-moves.js";

/** Points what points at one child or entry at the other, but for the rows that stay. */
export async function movePlaces(
  tx: Tx,
  mergeId: string,
  places: readonly Place[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  for (const place of places) {
    const only = ONLY[`${place.table}.${place.column}`] ?? "true";
    const where = `t.${place.column} = $4::uuid AND $5::uuid IS NOT NULL AND (${only})`;
    await change(tx, mergeId, { ...place, value: to, where }, [from, to]);
  }
}

/** Private notes move by a function of the database, which nobody reads them through. */
export async function movePrivateNotes(tx: Tx, mergeId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO child_merge_row (authority_id, merge_id, table_name, row_id, column_name, was, became)
     SELECT $1, m.id, 'private_note', n.id, 'child_id', to_jsonb(m.merged_id), to_jsonb(m.kept_id)
     FROM child_merge m, merge_private_notes(m.id) AS n(id) WHERE m.authority_id = $1 AND m.id = $2`,
    [tx.viewer.authorityId, mergeId],
  );
}
