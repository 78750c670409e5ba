import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, type UserError } from "../../platform/graphql/user-error.js";

/** A child by a reference, with the newest entry where there is one. */
export interface NamedChild {
  childId: string;
  entryId: string | null;
}

/**
 * The child somebody names by the reference of an entry on the register or of an enquiry, or by the child's own id.
 * Out of sight is not there.
 */
export async function childNamed(tx: Tx, reference: string): Promise<NamedChild | { error: UserError }> {
  const named = await tx.one<{ childId: string; entryId: string | null }>(
    `SELECT c.id AS "childId", (SELECT e.id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = c.id
       ORDER BY e.added_at DESC, e.id LIMIT 1) AS "entryId"
     FROM child c WHERE c.authority_id = $1 AND (c.id = $3
       OR c.id IN (SELECT e.child_id FROM register_entry e WHERE e.authority_id = $1 AND e.reference = $2)
       OR c.id IN (SELECT q.child_id FROM enquiry q WHERE q.authority_id = $1 AND q.reference = $2)) LIMIT 1`,
    [tx.viewer.authorityId, reference.trim().toUpperCase(), fromGlobalId("Child", reference)],
  );
  return named ?? { error: notFound("reference") };
}
