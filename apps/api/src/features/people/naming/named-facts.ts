import { type NamedFacts, NEVER_EMPTY, type Role } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { fromGlobalId } from "../../../platform/graphql/global-id.js";
import { Person, SeatHolding } from "../people.entities.js";

/** Ids an act on a named person shows again. */
export type NamedRefs = { personId: string };

/** Somebody who is named, locked for the act, with what the rules ask about them. */
export interface Named {
  person: Person;
  facts: NamedFacts;
}

/** The person of that id, locked with whoever else could be the last of a role; null where nobody is. */
export async function lockNamed(tx: Tx, globalId: string): Promise<Named | null> {
  const id = fromGlobalId("Person", globalId);
  return id ? await lockNamedWhere(tx, { id }) : null;
}

/** The same by any of a person's columns. The register itself and machines are nobody. */
export async function lockNamedWhere(tx: Tx, where: Partial<Person>): Promise<Named | null> {
  const holders = await lockHolders(tx);
  const person = await tx.find(Person, { ...where, isSystem: false, isMachine: false }, { lock: true });
  if (!person) return null;
  const others = holders.filter((one) => one.id !== person.id).flatMap(({ roles }) => roles);
  return {
    person,
    facts: {
      roles: person.roles,
      isActive: person.isActive,
      isSelf: person.id === tx.viewer.personId,
      hasSchool: person.schoolId !== null,
      holdsSeat: (await tx.find(SeatHolding, { personId: person.id, untilOn: null })) !== null,
      aloneIn: person.roles.filter((role) => !others.includes(role)),
    },
  };
}

/** Whoever holds a role that is never nobody's, always locked in one order: two who end each other wait for each other. */
async function lockHolders(tx: Tx): Promise<{ id: string; roles: Role[] }[]> {
  return await tx.rows(
    `SELECT id, roles FROM person WHERE authority_id = $1 AND is_active AND NOT is_system AND roles && $2::text[]
     ORDER BY id FOR UPDATE`,
    [tx.viewer.authorityId, NEVER_EMPTY],
  );
}
