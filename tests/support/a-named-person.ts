import { act, personId } from "./a-meeting.js";
import type { TestPerson, TestRegister } from "./register.js";

/** What the acts on a named person are asked for. */
export const NAMED =
  "named { person { id name email roles isActive service { code } } school { name } lastSignedInOn version }";

/** Somebody of the register as an act names them: the id, and the version as it stands. */
export async function asRead(register: TestRegister, name: string): Promise<{ personId: string; version: number }> {
  const [row] = await register.sql<{ version: number }>("SELECT version FROM person WHERE name = $1", [name]);
  return { personId: await personId(register, name), version: row?.version ?? 0 };
}

/** Corrects somebody, changes their roles, ends them or lets them in again, by name. */
export async function onPerson(
  register: TestRegister,
  actor: TestPerson,
  mutation: "correctPerson" | "changePersonRoles" | "endPerson" | "reinstatePerson",
  name: string,
  words: Record<string, unknown> = {},
): Promise<any> {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return await act(actor, mutation, inputType, { ...(await asRead(register, name)), ...words }, NAMED);
}

/** Arranges somebody with these roles, and gives the name back. */
export async function aColleague(
  register: Pick<TestRegister, "sql">,
  name: string,
  roles: readonly string[],
  authority = "AFC",
): Promise<string> {
  await register.sql(
    `INSERT INTO person (authority_id, name, email, roles)
     SELECT id, $1, lower(replace($1, ' ', '.')) || '@afc.example', $2 FROM authority WHERE code = $3`,
    [name, roles, authority],
  );
  return name;
}

/** The events of an act on somebody, with what changed. */
export async function eventsOn(register: TestRegister, act: string, name: string): Promise<unknown[]> {
  return await register.sql(
    `SELECT e.kind, d.detail FROM audit_event e JOIN person p ON p.id = e.entity_id AND e.entity = 'Person'
     LEFT JOIN audit_detail d ON d.event_id = e.id WHERE e.act = $1 AND p.name = $2 AND e.kind = 'WRITE' ORDER BY e.seq`,
    [act, name],
  );
}
