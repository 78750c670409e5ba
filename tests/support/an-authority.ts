import { inForceOn, type Role } from "@rome/procedure";
import { TEST_PACKS } from "./packs.js";
import type { TestRegister } from "./register.js";

/** Who works at an authority arranged for a test, by role; each is signed in by the name. */
export interface AuthorityWords {
  /** Letters of its references; three capitals. */
  code: string;
  /** Key of the procedure it works by. */
  procedure: string;
  name?: string;
  /** Name to role. A school's person names the school. */
  people: Readonly<Record<string, Role | { role: Role; school: string }>>;
  /** DfE numbers, phases and kinds of its schools, by name. */
  schools?: Readonly<Record<string, { dfeNumber?: string; phase?: string; kind?: string }>>;
}

/** Arranges an authority that works by a procedure, with AfC's term dates and its own services, schools and people; gives its id. */
export async function anAuthority(register: TestRegister, words: AuthorityWords): Promise<string> {
  const versions = TEST_PACKS.get(words.procedure);
  if (!versions) throw new Error(`No procedure ${words.procedure}`);
  const id = await added(
    register,
    "INSERT INTO authority (code, name, procedure_key) VALUES ($1, $2, $3) RETURNING id",
    [words.code, words.name ?? `${words.code} County Council`, words.procedure],
  );
  const pack = inForceOn(versions, "2026-11-26");
  for (const service of pack.services) {
    await added(register, "INSERT INTO service (authority_id, code, name) VALUES ($1, $2, $3) RETURNING id", [
      id,
      service.code,
      service.name,
    ]);
  }
  for (const seat of pack.panel?.seats ?? []) {
    await added(
      register,
      "INSERT INTO seat (authority_id, number, title, is_chair) VALUES ($1, $2, $3, $4) RETURNING id",
      [id, seat.number, seat.title, seat.isChair],
    );
  }
  await register.sql(
    `INSERT INTO half_term (authority_id, name, term, starts_on, ends_on)
     SELECT $1, h.name, h.term, h.starts_on, h.ends_on FROM half_term h JOIN authority a ON a.id = h.authority_id
     WHERE a.code = 'AFC' AND h.school_id IS NULL`,
    [id],
  );
  for (const [name, school] of Object.entries(words.schools ?? {})) await aSchool(register, id, name, school);
  for (const [name, post] of Object.entries(words.people)) {
    const { role, school } = typeof post === "string" ? { role: post, school: null } : post;
    const schoolId = school === null ? null : await aSchool(register, id, school);
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@${words.code.toLowerCase()}.example`;
    await added(
      register,
      "INSERT INTO person (authority_id, name, email, roles, school_id) VALUES ($1, $2, $3, $4, $5) RETURNING id",
      [id, name, email, [role], schoolId],
    );
  }
  return id;
}

/** A school of an authority by its name, added when it is not there. */
export async function aSchool(
  register: TestRegister,
  authorityId: string,
  name: string,
  words: { dfeNumber?: string; phase?: string; kind?: string } = {},
): Promise<string> {
  return await added(
    register,
    `INSERT INTO school (authority_id, name, dfe_number, phase, kind) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (authority_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
    [authorityId, name, words.dfeNumber ?? null, words.phase ?? null, words.kind ?? null],
  );
}

async function added(register: TestRegister, text: string, values: unknown[]): Promise<string> {
  const [row] = await register.sql<{ id: string }>(text, values);
  if (!row) throw new Error("A row was not arranged");
  return row.id;
}
