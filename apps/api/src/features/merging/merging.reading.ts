import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { ChildMerge } from "./merge.entity.js";

/** A putting together that stands, with the name and the references of the record that went. */
export type StandingMerge = ChildMerge & { mergedName: string; voidedReference: string | null };

/** What was put together into each child and stands, newest first. */
export async function mergesOfChildren(ctx: RequestContext, ids: readonly string[]): Promise<StandingMerge[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<StandingMerge>(
      `SELECT ${columnsOf(ctx.db, ChildMerge, "m")}, c.first_name || ' ' || c.last_name AS "mergedName",
         (SELECT e.reference FROM child_merge_row w JOIN register_entry e ON e.authority_id = w.authority_id AND e.id = w.row_id
          WHERE w.authority_id = $1 AND w.merge_id = m.id AND w.table_name = 'register_entry' AND w.column_name = 'status') AS "voidedReference"
       FROM child_merge m JOIN child c ON c.authority_id = m.authority_id AND c.id = m.merged_id
       WHERE m.authority_id = $1 AND m.kept_id = ANY($2) AND m.undone_at IS NULL ORDER BY m.seq DESC LIMIT 500`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.keptId);
}
