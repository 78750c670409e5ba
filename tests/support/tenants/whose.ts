import type { TestRegister } from "../register.js";

const ID = /"((?:[\w-]){40,120})"/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const MARK = /Zq(C\d\d)|\b([A-Z][A-Z0-9]{2})-20\d\d-\d{4}/g;

/** Says of what authority a row, an answer or an id is. */
export interface Whose {
  /** The authority of an id; null of one that is no row's. */
  of(uuid: string): string | null;
  /** Rows of others that an answer to somebody shows. */
  foreignIn(answer: string, own: string): string[];
}

/** Reads the ids of every row of every authority. */
export async function whose({ sql }: TestRegister): Promise<Whose> {
  const authorities = new Map(
    (await sql<{ id: string; code: string }>("SELECT id, code FROM authority")).map(({ id, code }) => [id, code]),
  );
  const owners = new Map<string, string>(authorities);
  const tables = await sql<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.columns a USING (table_schema, table_name)
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = 'id' AND c.data_type = 'uuid' AND a.column_name = 'authority_id'`,
  );
  for (const { name } of tables)
    for (const { id, authority_id } of await sql<{ id: string; authority_id: string }>(
      `SELECT id, authority_id FROM "${name}"`,
    ))
      owners.set(id, authorities.get(authority_id) ?? "");
  const of = (uuid: string) => owners.get(uuid) ?? null;
  return {
    of,
    foreignIn(answer, own) {
      const found: string[] = [];
      for (const [, id] of answer.matchAll(ID)) {
        const uuid = UUID.exec(Buffer.from(id ?? "", "base64url").toString())?.[0] ?? UUID.exec(id ?? "")?.[0];
        const owner = uuid ? of(uuid) : null;
        if (owner && owner !== own) found.push(`${Buffer.from(id ?? "", "base64url").toString()} of ${owner}`);
      }
      for (const [mark, name, reference] of answer.matchAll(MARK)) if ((name ?? reference) !== own) found.push(mark);
      return found;
    },
  };
}
