import { rowsOfChild } from "../../../platform/data-map/tables-of-child.js";
import type { Tx } from "../../../platform/database/tx.js";
import type { SubjectAccessRequest } from "../subject-access.entities.js";
import type { FoundRow } from "./read-rows.js";

/** Tables whose rows may be about many children at once and tell nothing of any. */
const TELLS_OF_NOBODY = ["sharing"];

/** Children whose record somebody is kept from; $2 is the child of the request. */
const WALLED = `
  SELECT r.child_id AS id FROM record_restriction r WHERE r.authority_id = $1 AND r.lifted_at IS NULL AND r.child_id <> $2
  UNION SELECT c.id FROM conflict_of_interest k JOIN child about ON about.authority_id = k.authority_id AND about.id = k.child_id
    JOIN child c ON c.authority_id = k.authority_id AND (c.id = about.id OR (k.with_household AND c.household_id = about.household_id))
    WHERE k.authority_id = $1 AND k.ended_at IS NULL AND c.id <> $2`;

/** The children behind a wall whom rows found for another child lead to as well, by row: a referral of brother and sister. */
export async function readConcerned(
  tx: Tx,
  { childId }: SubjectAccessRequest,
  rows: readonly FoundRow[],
): Promise<ReadonlyMap<string, string[]>> {
  const ids = rows.filter(({ table }) => !TELLS_OF_NOBODY.includes(table.name)).map(({ id }) => id);
  const led = await tx.rows<{ id: string; childId: string }>(
    `SELECT led.id, w.id AS "childId" FROM (${WALLED}) w CROSS JOIN LATERAL (${rowsOfChild({ child: "w.id" })}) led WHERE led.id = ANY($3)`,
    [tx.viewer.authorityId, childId, ids],
  );
  const byRow = Map.groupBy(led, ({ id }) => id);
  return new Map([...byRow].map(([id, of]) => [id, of.map((one) => one.childId)]));
}
