import { type ArrangedEntry, globalId } from "./a-child.js";
import type { Arranged } from "./a-removal.js";
import type { TestRegister } from "./register.js";

/** Arranges an agreement to disclose something about a child, which holds from 20 November until it is ended. */
export async function aDisclosure(
  register: TestRegister,
  entry: ArrangedEntry,
  words: { toWhom?: string; untilOn?: string } = {},
): Promise<Arranged> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO disclosure (authority_id, entry_id, what, to_whom, agreed_by, basis, agreed_on, until_on, recorded_by)
     SELECT e.authority_id, e.id, 'The attendance record', $2, 'The panel', 'Consent of the parent', '2026-11-20', $3,
       (SELECT p.id FROM person p WHERE p.authority_id = e.authority_id ORDER BY p.name LIMIT 1)
     FROM register_entry e WHERE e.id = $1 RETURNING id`,
    [entry.id, words.toWhom ?? "Kestrel Family Solicitors", words.untilOn ?? null],
  );
  if (!row) throw new Error("The agreement was not arranged");
  return { id: row.id, globalId: globalId("Disclosure", row.id) };
}
