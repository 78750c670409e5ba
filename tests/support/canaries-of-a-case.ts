import type { TestRegister } from "./register.js";

/** A word that stands nowhere but in what somebody must not see. */
export const CANARY = "zqcanary";

/**
 * Writes the canary into every text of the rows that hang on these by one of these columns, as far as the database lets
 * a text be anything; a code, a row that may not be altered and some tables stay as they are. Gives the columns it is in.
 */
export async function plantCanaries(
  register: TestRegister,
  columns: readonly string[],
  ids: readonly string[],
  besides: readonly string[] = [],
): Promise<string[]> {
  const texts = await register.sql<{ table: string; text: string; by: string }>(
    `SELECT t.table_name AS "table", t.column_name AS text, b.column_name AS by
     FROM information_schema.columns t JOIN information_schema.columns b ON b.table_name = t.table_name AND b.table_schema = 'public'
     WHERE t.table_schema = 'public' AND t.data_type = 'text' AND t.column_name NOT IN ('reference', 'state', 'status')
       AND (b.column_name = ANY($1) OR (b.column_name = 'id' AND t.table_name || '_id' = ANY($1)))`,
    [columns],
  );
  const planted: string[] = [];
  for (const { table, text, by } of texts.filter((one) => !besides.includes(one.table))) {
    const sql = `UPDATE ${table} SET ${text} = '${CANARY} ${table} ${text}' WHERE ${by} = ANY($1) RETURNING 1`;
    const rows = await register.sql(sql, [ids]).catch(() => []);
    if (rows.length > 0) planted.push(`${table}.${text}`);
  }
  return planted;
}
