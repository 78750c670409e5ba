import { ROLES_PAST_RESTRICTIONS, Role } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

/** Whoever of these people may be told about a child: they see the record by list and role, and have no conflict of interest. */
export async function whoSees(tx: Tx, childId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.asRegister(() =>
    tx.rows<{ id: string }>(
      `SELECT p.id FROM person p WHERE p.authority_id = $1 AND p.id = ANY($2)
         AND $3 <> ALL (hidden_from(p.id, $4, p.roles && $5::text[]))`,
      [tx.viewer.authorityId, personIds, childId, tx.ctx.now, ROLES_PAST_RESTRICTIONS],
    ),
  );
  return rows.map(({ id }) => id);
}

/** The name to give to somebody who must not see a child's record: a strategic lead who may. */
export async function whoToAsk(tx: Tx, childId: string): Promise<string> {
  const lead = await tx.asRegister(() =>
    tx.one<{ name: string }>(
      `SELECT p.name FROM person p WHERE p.authority_id = $1 AND p.is_active AND $2 = ANY(p.roles)
         AND $3 <> ALL (hidden_from(p.id, $4, true)) ORDER BY p.name LIMIT 1`,
      [tx.viewer.authorityId, Role.STRATEGIC_LEAD, childId, tx.ctx.now],
    ),
  );
  return lead?.name ?? "the strategic lead";
}
