import type { Tx } from "../../platform/database/tx.js";
import { Child } from "./child.entity.js";

/** The child of that id, or the one its record went into; null when there is none in sight. Locked when asked. */
export async function standingChild(tx: Tx, id: string, options: { lock?: boolean } = {}): Promise<Child | null> {
  const merge = await tx.one<{ keptId: string }>(
    `SELECT kept_id AS "keptId" FROM child_merge WHERE authority_id = $1 AND merged_id = $2 AND undone_at IS NULL`,
    [tx.viewer.authorityId, id],
  );
  return await tx.find(Child, { id: merge?.keptId ?? id }, options);
}
