import { randomUUID } from "node:crypto";
import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";

/** Children who came on one form live in one household: so it is kept, with any household that one of them had. */
export async function keepHousehold(tx: Tx, childIds: readonly string[]): Promise<void> {
  if (childIds.length < 2) return;
  const held = await tx.rows<{ householdId: string | null }>(
    `SELECT DISTINCT household_id AS "householdId" FROM child WHERE authority_id = $1 AND id = ANY($2)`,
    [tx.viewer.authorityId, childIds],
  );
  const before = held.map(({ householdId }) => householdId).filter((id) => id !== null);
  const household = before[0] ?? randomUUID();
  const changed = await tx.rows<{ id: string }>(
    `UPDATE child SET household_id = $2, version = version + 1
     WHERE authority_id = $1 AND household_id IS DISTINCT FROM $2 AND (id = ANY($3) OR household_id = ANY($4)) RETURNING id`,
    [tx.viewer.authorityId, household, childIds, before],
  );
  for (const { id } of changed) await recordWrite(tx, { act: "recordHousehold", entity: "Child", entityId: id });
}
