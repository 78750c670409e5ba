import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { inOrder } from "../../platform/graphql/load.js";

/** What each child is known by: the newest reference on the register, or else of a search; null where there is neither. */
export async function referencesOfChildren(ctx: RequestContext, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ id: string; reference: string | null }>(
      `SELECT c.id, coalesce(
         (SELECT e.reference FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = c.id ORDER BY e.added_at DESC, e.id LIMIT 1),
         (SELECT q.reference FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = c.id ORDER BY q.opened_on DESC, q.id LIMIT 1)) AS reference
       FROM child c WHERE c.authority_id = $1 AND c.id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id).map((row) => row?.reference ?? null);
}
