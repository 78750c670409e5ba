import type { Tx } from "../../platform/database/tx.js";

/** Says whether a hold stands on a child's record: then nothing of it may be deleted or disposed of. */
export async function isHeld(tx: Tx, childId: string): Promise<boolean> {
  const row = await tx.one(
    "SELECT 1 FROM hold WHERE authority_id = $1 AND child_id = $2 AND lifted_at IS NULL LIMIT 1",
    [tx.viewer.authorityId, childId],
  );
  return row !== null;
}
