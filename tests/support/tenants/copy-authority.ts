import type { TestRegister } from "../register.js";

/** Tables that are not an authority's own matter, or that only the database itself writes. */
const NOT_COPIED = ["session", "audit_event", "audit_link", "audit_detail", "idempotency_key", "outbox_mail"];

interface Column {
  table_name: string;
  column_name: string;
  data_type: string;
  udt_name: string;
}

/**
 * Copies everything an authority holds to an authority of another code. Every id becomes another one, which follows from
 * the old one and the code; references and children's surnames carry the code, so that a row out of place can be told.
 */
export async function copyAuthority(register: TestRegister, from: string, code: string): Promise<string> {
  const { sql } = register;
  const [copied] = await sql<{ id: string }>(
    "INSERT INTO authority (code, name, procedure_key) SELECT $2, $3, procedure_key FROM authority WHERE code = $1 RETURNING id",
    [from, code, `${code} County Council`],
  );
  if (!copied) throw new Error(`No authority ${from}`);
  await sql("SET session_replication_role = replica");
  for (const [table, columns] of await tablesOf(register)) {
    const names = columns.map(({ column_name }) => `"${column_name}"`).join(", ");
    const values = columns.map((column) => copyOf(column, from, code, copied.id)).join(", ");
    await sql(
      `INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM "${table}" t
       WHERE authority_id = (SELECT id FROM authority WHERE code = '${from}') ON CONFLICT DO NOTHING`,
    );
  }
  await sql("SET session_replication_role = DEFAULT");
  return copied.id;
}

/** What makes one id of another; made once a database. */
export const OTHER_IDS = `
  CREATE FUNCTION other_id(id uuid, code text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5(code || id::text)::uuid $$;
  CREATE FUNCTION other_ids(given text, code text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
  DECLARE one text;
  BEGIN
    FOR one IN SELECT DISTINCT m[1] FROM regexp_matches(given, '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') m LOOP
      given := replace(given, one, other_id(one::uuid, code)::text);
    END LOOP;
    RETURN given;
  END $$`;

async function tablesOf({ sql }: TestRegister): Promise<Map<string, Column[]>> {
  const columns = await sql<Column & Record<string, string>>(
    `SELECT c.table_name, c.column_name, c.data_type, c.udt_name FROM information_schema.columns c
     JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
     WHERE c.table_schema = 'public' AND c.is_generated = 'NEVER' AND c.identity_generation IS NULL
       AND EXISTS (SELECT FROM information_schema.columns a WHERE a.table_schema = 'public' AND a.table_name = c.table_name AND a.column_name = 'authority_id')
     ORDER BY c.table_name, c.ordinal_position`,
  );
  const tables = new Map<string, Column[]>();
  for (const column of columns)
    if (!NOT_COPIED.includes(column.table_name))
      tables.set(column.table_name, [...(tables.get(column.table_name) ?? []), column]);
  return tables;
}

function copyOf(
  { table_name, column_name, data_type, udt_name }: Column,
  from: string,
  code: string,
  id: string,
): string {
  const column = `t."${column_name}"`;
  if (column_name === "authority_id") return `'${id}'::uuid`;
  if (table_name === "child" && column_name === "last_name") return `${column} || ' Zq${code}'`;
  if (data_type === "uuid") return `other_id(${column}, '${code}')`;
  if (udt_name === "_uuid") return `ARRAY(SELECT other_id(one, '${code}') FROM unnest(${column}) one)`;
  if (udt_name === "jsonb" || udt_name === "json") return `other_ids(${column}::text, '${code}')::${udt_name}`;
  if (data_type === "text") return `replace(${column}, '${from}-', '${code}-')`;
  return column;
}
