import type { Tx } from "../../platform/database/tx.js";
import { School } from "./people.entities.js";

/** The school of that name, whatever its capitals; added when the authority does not have it yet. */
export async function findOrAddSchool(tx: Tx, name: string): Promise<string> {
  const held = await tx.one<{ id: string }>(
    "SELECT id FROM school WHERE authority_id = $1 AND lower(name) = lower($2) ORDER BY name LIMIT 1",
    [tx.viewer.authorityId, name],
  );
  return held?.id ?? (await tx.insert(School, { name }));
}
