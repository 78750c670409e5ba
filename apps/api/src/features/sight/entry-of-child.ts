import type { Tx } from "../../platform/database/tx.js";
import { IS_LIVE } from "../register/index.js";

/** The entry whose timeline shows an act on a child's record: the one on the register now, or else the newest. */
export async function entryOfChild(tx: Tx, childId: string): Promise<string | null> {
  const entry = await tx.one<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = $2 ORDER BY ${IS_LIVE} DESC, e.added_at DESC, e.id LIMIT 1`,
    [tx.viewer.authorityId, childId],
  );
  return entry?.id ?? null;
}
