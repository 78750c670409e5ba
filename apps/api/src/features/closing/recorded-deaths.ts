import { EventCode, type PlainDate } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";
import type { RecordedDeath } from "./closing.types.js";

/** The deaths recorded of these children, whichever search each was recorded in; one corrected since no longer counts (SUF-80). */
export async function findDeaths(
  tx: Tx,
  childIds: readonly string[],
): Promise<(RecordedDeath & { childId: string })[]> {
  return await tx.rows<{ childId: string; on: PlainDate; recordedAt: Date }>(
    `SELECT DISTINCT ON (q.child_id) q.child_id AS "childId", x.on_day AS "on", x.recorded_at AS "recordedAt"
     FROM enquiry q JOIN chronology_entry x ON x.authority_id = q.authority_id AND x.enquiry_id = q.id AND x.code = $3
     WHERE q.authority_id = $1 AND q.child_id = ANY($2) AND NOT EXISTS
       (SELECT FROM chronology_entry c WHERE c.authority_id = x.authority_id AND c.corrects_id = x.id)
     ORDER BY q.child_id, x.recorded_at`,
    [tx.viewer.authorityId, childIds, EventCode.DIED],
  );
}

/** The death recorded of each child; null where none stands. */
export async function deathsOfChildren(
  ctx: RequestContext,
  childIds: readonly string[],
): Promise<(RecordedDeath | null)[]> {
  const rows = await reading(ctx, (tx) => findDeaths(tx, childIds));
  return inOrder(childIds, rows, (row) => row.childId);
}
