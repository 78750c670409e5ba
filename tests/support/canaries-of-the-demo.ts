import { columnsOfTable } from "@rome/api/platform/data-map/data-map";
import { tablesOfChild } from "@rome/api/platform/data-map/tables-of-child";
import { withoutChecks } from "./canaries.js";
import type { TestRegister } from "./register.js";

/** What every canary looks like: the column it stands in, its row, and the same letters at its end. */
export const CANARY = /zq[a-z]+\d+zq/gi;

/** Codes and references mean something to a page; words, names and numbers of people do not. */
const WORDS = `~ '[a-z]' AND %s ~ '[A-Z ]' AND %s !~ '^[0-9a-f-]{36}$'`;
const ALWAYS = /^(upn|phone|postcode|email|number_tried)$/;
const ABOUT_A_CHILD = ["LINE", "CASE", "SENSITIVE"];

/**
 * Puts a canary into every text about a child that the demonstration holds: each row of each column of the data map, past
 * triggers and checks. Codes stay, so that pages are shown as they are. Gives the columns that hold one now.
 */
export async function plantInTheDemo(register: Pick<TestRegister, "sql">): Promise<string[]> {
  await withoutChecks(register);
  await register.sql("SET session_replication_role = replica");
  const planted: string[] = [];
  for (const table of tablesOfChild())
    for (const { name, class: about } of columnsOfTable(table)) {
      if (!ABOUT_A_CHILD.includes(about)) continue;
      const count = await plant(register, table.name, name);
      if (count > 0) planted.push(`${table.name}.${name}`);
    }
  await register.sql("SET session_replication_role = DEFAULT");
  return planted;
}

async function plant(register: Pick<TestRegister, "sql">, table: string, column: string): Promise<number> {
  const [found] = await register.sql<{ type: string }>(
    "SELECT format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2 AND attgenerated = ''",
    [table, column],
  );
  const word = `zq${`${table}${column}`.replaceAll("_", "")}`;
  if (found?.type === "text") return await plantText(register, table, column, word);
  return found?.type === "jsonb" ? await plantJson(register, table, column, word) : 0;
}

async function plantText(
  register: Pick<TestRegister, "sql">,
  table: string,
  column: string,
  word: string,
): Promise<number> {
  const which = ALWAYS.test(column)
    ? `t.${column} IS NOT NULL`
    : `t.${column} ${WORDS.replaceAll("%s", `t.${column}`)}`;
  const rows = await register.sql(
    `UPDATE ${table} t SET ${column} = '${word}' || r.n || 'zq' FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM ${table}) r
     WHERE r.id = t.id AND ${which} RETURNING 1`,
  );
  return rows.length;
}

async function plantJson(
  register: Pick<TestRegister, "sql">,
  table: string,
  column: string,
  word: string,
): Promise<number> {
  const rows = await register.sql<{ id: string; held: unknown }>(
    `SELECT id, ${column} AS held FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  let planted = 0;
  for (const [at, { id, held }] of rows.entries()) {
    const text = JSON.stringify(held, (_key, value) => (isWords(value) ? `${word}${at + 1}zq` : value));
    if (text === JSON.stringify(held)) continue;
    await register.sql(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id, text]);
    planted += 1;
  }
  return planted;
}

/** A sentence or a name; not a code, a day or an id. */
function isWords(value: unknown): boolean {
  return typeof value === "string" && /[a-z]/.test(value) && /^[A-Z]|\s/.test(value);
}
