import type { Tx } from "../../platform/database/tx.js";

/** References of the records that are hidden from the viewer; empty for nearly everybody. */
export async function readHiddenReferences(tx: Tx): Promise<string[]> {
  return (await readHidden(tx)).map(({ reference }) => reference);
}

/** What a line about a hidden child may be known by: reference and name, either way round. */
export async function readHiddenWords(tx: Tx): Promise<string[]> {
  const words = (await readHidden(tx)).flatMap(({ reference, firstName, lastName }) => [
    reference,
    `${firstName} ${lastName}`,
    `${lastName}, ${firstName}`,
  ]);
  return [...new Set(words)];
}

interface Hidden {
  reference: string;
  firstName: string;
  lastName: string;
}

async function readHidden(tx: Tx): Promise<Hidden[]> {
  const hidden = await tx.hidden();
  if (hidden.length === 0) return [];
  return await tx.asRegister(() =>
    tx.rows<Hidden & Record<string, unknown>>(
      `SELECT e.reference, c.first_name AS "firstName", c.last_name AS "lastName" FROM register_entry e
       JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id WHERE e.authority_id = $1 AND e.id = ANY($2)`,
      [tx.viewer.authorityId, hidden],
    ),
  );
}
