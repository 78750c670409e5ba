import { tablesOfChild } from "../../platform/data-map/tables-of-child.js";
import type { Tx } from "../../platform/database/tx.js";
import type { ChildMerge } from "./merge.entity.js";

/** What was written since and hangs on an entry or a search that went back goes back with it. */
export async function takeAlong(tx: Tx, { keptId, mergedId }: ChildMerge): Promise<void> {
  for (const { table, column, to } of hangingOnMoved())
    await tx.rows(
      `UPDATE ${table} t SET child_id = $3 WHERE t.authority_id = $1 AND t.child_id = $2
       AND t.${column} IN (SELECT o.id FROM ${to} o WHERE o.authority_id = $1 AND o.child_id = $3)`,
      [tx.viewer.authorityId, keptId, mergedId],
    );
}

/** Tables that point at the child and at an entry or a search of the child; searches go first, because others hang on them. */
function hangingOnMoved(): { table: string; column: string; to: string }[] {
  return tablesOfChild().flatMap(({ name, leads = [] }) => {
    const points = leads.flatMap((lead) => (lead.kind === "POINTS" && lead.hasKey ? [lead] : []));
    if (!points.some(({ column, to }) => column === "child_id" && to === "child")) return [];
    return points
      .filter(({ to }) => to === "register_entry" || to === "enquiry")
      .map(({ column, to }) => ({ table: name, column, to }));
  });
}
