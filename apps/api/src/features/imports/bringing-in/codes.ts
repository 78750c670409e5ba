import type { Tx } from "../../../platform/database/tx.js";
import { plainWords } from "../reading/words.js";
import type { PlannedChild } from "./plan.js";

/** Ids of the services and schools that rows name. */
export interface Ids {
  service(code: string | null): string | null;
  school(name: string | null): string | null;
}

/** Finds the services and schools the children to bring in name; a school not known yet is added. */
export async function findIds(tx: Tx, children: readonly PlannedChild[]): Promise<Ids> {
  const services = await tx.rows<{ id: string; code: string }>(
    "SELECT id, code FROM service WHERE authority_id = $1 ORDER BY code",
    [tx.viewer.authorityId],
  );
  const byCode = new Map(services.map(({ code, id }) => [code, id]));
  const byName = await readSchools(tx);
  for (const { facts } of children) {
    if (facts.schoolName === null || byName.has(plainWords(facts.schoolName))) continue;
    byName.set(plainWords(facts.schoolName), await addSchool(tx, facts.schoolName));
  }
  return {
    service: (code) => (code === null ? null : (byCode.get(code) ?? null)),
    school: (name) => (name === null ? null : (byName.get(plainWords(name)) ?? null)),
  };
}

async function readSchools(tx: Tx): Promise<Map<string, string>> {
  const schools = await tx.rows<{ id: string; name: string }>(
    "SELECT id, name FROM school WHERE authority_id = $1 ORDER BY name",
    [tx.viewer.authorityId],
  );
  return new Map(schools.map(({ name, id }) => [plainWords(name), id]));
}

async function addSchool(tx: Tx, name: string): Promise<string> {
  const school = await tx.one<{ id: string }>(
    `INSERT INTO school (authority_id, name) VALUES ($1, $2)
     ON CONFLICT (authority_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
    [tx.viewer.authorityId, name],
  );
  if (!school) throw new Error("A school was not added");
  return school.id;
}
