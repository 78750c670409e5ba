import { type ArrangedEntry, globalId } from "./a-child.js";
import type { TestPerson, TestRegister } from "./register.js";

/** Something arranged, with the id that is shown. */
export interface Arranged {
  id: string;
  globalId: string;
}

/** Arranges that a child's record is restricted to the people named. */
export async function aRestriction(
  register: Pick<TestRegister, "sql">,
  entry: ArrangedEntry,
  names: string[],
): Promise<Arranged> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO record_restriction (authority_id, child_id, reason, made_by, made_at)
     SELECT c.authority_id, c.id, 'The mother works in the team.', (SELECT p.id FROM person p WHERE p.authority_id = c.authority_id AND NOT p.is_system LIMIT 1), '2026-11-25'
     FROM child c WHERE c.id = $1 RETURNING id`,
    [entry.childId],
  );
  await register.sql(
    `INSERT INTO restriction_reader (authority_id, restriction_id, person_id)
     SELECT r.authority_id, r.id, p.id FROM record_restriction r JOIN person p ON p.authority_id = r.authority_id AND p.name = ANY($2) WHERE r.id = $1`,
    [row?.id, names],
  );
  return { id: row?.id ?? "", globalId: globalId("RecordRestriction", row?.id ?? "") };
}

/** Arranges that somebody knows a child and does not see the record. */
export async function aConflict(register: TestRegister, entry: ArrangedEntry, name: string): Promise<Arranged> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO conflict_of_interest (authority_id, child_id, person_id, with_household, reason, declared_by, declared_at)
     SELECT p.authority_id, $1, p.id, true, 'The child is a cousin.', p.id, '2026-11-25' FROM person p
     JOIN child c ON c.id = $1 AND c.authority_id = p.authority_id WHERE p.name = $2 RETURNING id`,
    [entry.childId, name],
  );
  return { id: row?.id ?? "", globalId: globalId("ConflictOfInterest", row?.id ?? "") };
}

/** The references of the register as a person sees it. */
export async function seenReferences(person: TestPerson): Promise<string[]> {
  const { register } = await person.ask("{ register(first: 100) { nodes { reference } totalCount } }");
  return register.nodes.map(({ reference }: { reference: string }) => reference);
}

/** Says whether a person sees an entry by its reference. */
export async function sees(person: TestPerson, entry: ArrangedEntry): Promise<boolean> {
  const { registerEntry } = await person.ask(
    "query ($reference: String!) { registerEntry(reference: $reference) { id } }",
    { reference: entry.reference },
  );
  return registerEntry !== null;
}
