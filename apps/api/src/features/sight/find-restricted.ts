import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";

/** A record that somebody named, and how it stands to them. */
export interface FoundRecord {
  childId: string;
  entryId: string | null;
  reference: string;
  /** It stands behind a restriction for this person. */
  isHidden: boolean;
}

/**
 * The record of this reference or id, restricted or not. One that a conflict of interest hides is not there, like one
 * that does not exist: emergency access never goes against a conflict.
 */
export async function findRecord(tx: Tx, record: string): Promise<FoundRecord | null> {
  const hidden = await tx.hidden();
  const found = await tx.asRegister(() =>
    tx.one<Omit<FoundRecord, "isHidden"> & { isConflicted: boolean }>(
      `SELECT f.*, f."childId" = ANY(hidden_from($6, $7, true)) AS "isConflicted" FROM (
         SELECT e.child_id AS "childId", e.id AS "entryId", e.reference FROM register_entry e
           WHERE e.authority_id = $1 AND (e.reference = $2 OR e.id = $3 OR e.child_id = $4)
         UNION ALL SELECT q.child_id, q.entry_id, q.reference FROM enquiry q
           WHERE q.authority_id = $1 AND (q.reference = $2 OR q.id = $5 OR q.child_id = $4)) f LIMIT 1`,
      [
        tx.viewer.authorityId,
        record.trim().toUpperCase(),
        fromGlobalId("RegisterEntry", record),
        fromGlobalId("Child", record),
        fromGlobalId("Enquiry", record),
        tx.viewer.personId,
        tx.ctx.now,
      ],
    ),
  );
  if (!found || found.isConflicted) return null;
  const { childId, entryId, reference } = found;
  return { childId, entryId, reference, isHidden: hidden.includes(childId) };
}
