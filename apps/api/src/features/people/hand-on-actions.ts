import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Person } from "./people.entities.js";

/** How many open actions are in a person's own name. */
export async function countOpenActions(tx: Tx, personId: string): Promise<number> {
  const row = await tx.one<{ count: number }>(
    `SELECT count(*) AS count FROM action WHERE authority_id = $1 AND owner_person_id = $2 AND state = 'OPEN'`,
    [tx.viewer.authorityId, personId],
  );
  return row?.count ?? 0;
}

/** Hands the open actions in one person's name to another, each with its trace on the child's timeline; says how many. */
export async function handOnActions(tx: Tx, from: Person, to: Person): Promise<number> {
  const actions = await tx.rows<{ id: string; entryId: string; text: string }>(
    `UPDATE action SET owner_person_id = $3, version = version + 1
     WHERE authority_id = $1 AND owner_person_id = $2 AND state = 'OPEN' RETURNING id, entry_id AS "entryId", text`,
    [tx.viewer.authorityId, from.id, to.id],
  );
  for (const action of actions) {
    await recordWrite(tx, {
      act: "reassignAction",
      entity: "Action",
      entityId: action.id,
      entryId: action.entryId,
      changes: [{ field: "owner", label: action.text, before: from.name, after: to.name }],
    });
  }
  return actions.length;
}
