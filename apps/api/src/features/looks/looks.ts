import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";

/** Looks with no longer pause between them are one visit, so that what is new stays marked while a page is worked on. */
const VISIT = "interval '30 minutes'";

/** What one person has seen of one entry. */
export interface Look {
  entryId: string;
  lookedAt: Date;
  /** The end of the visit before this one, null when there was none; of a visit that is over, its own end. */
  seenUntil: Date | null;
}

/**
 * Keeps that the viewer was shown what changed for these children: one row a person and entry. It is sent last and
 * leaves no trace of its own: the read it belongs to does. `asOf` is when what they were shown was so, where that is
 * not now: somebody who has looked since keeps their later look.
 */
export function recordLooks(tx: Tx, entryIds: readonly string[], asOf: Date = tx.ctx.asAt ?? tx.ctx.now): void {
  tx.sendLast(
    `INSERT INTO child_look AS l (authority_id, person_id, entry_id, looked_at)
     SELECT $1, $2, id, $4::timestamptz FROM unnest($3::uuid[]) AS id ORDER BY id
     ON CONFLICT (authority_id, person_id, entry_id) DO UPDATE SET looked_at = greatest(l.looked_at, excluded.looked_at),
       seen_before = CASE WHEN l.looked_at < excluded.looked_at - ${VISIT} THEN l.looked_at ELSE l.seen_before END`,
    [tx.viewer.authorityId, tx.viewer.personId, entryIds, asOf],
  );
}

/** What the viewer has seen of each entry; null where they never looked. */
export async function readLooks(tx: Tx, entryIds: readonly string[]): Promise<(Look | null)[]> {
  const rows = await tx.rows<Look & Record<string, unknown>>(
    `SELECT l.entry_id AS "entryId", l.looked_at AS "lookedAt",
       CASE WHEN l.looked_at < $4::timestamptz - ${VISIT} THEN l.looked_at ELSE l.seen_before END AS "seenUntil" FROM child_look l
     WHERE l.authority_id = $1 AND l.person_id = $2 AND l.entry_id = ANY($3)`,
    [tx.viewer.authorityId, tx.viewer.personId, entryIds, tx.ctx.now],
  );
  return inOrder(entryIds, rows, (row) => row.entryId);
}
