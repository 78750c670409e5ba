import { DATA_MAP } from "../../platform/data-map/data-map.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Place } from "./what-moves.js";

/** Sets a column of some rows (`t`; $4 and on are `values`) and keeps what it was, to take it back. */
export async function change(
  tx: Tx,
  mergeId: string,
  { table, column, value, where }: Place & { value: unknown; where: string },
  values: readonly unknown[] = [],
): Promise<void> {
  await tx.rows(
    `WITH old AS (SELECT t.id, coalesce(to_jsonb(t.${column}), 'null') AS was FROM ${table} t WHERE t.authority_id = $1 AND (${where}) FOR UPDATE),
     changed AS (UPDATE ${table} t SET ${column} = ${asValue({ table, column }, "$3::jsonb")} FROM old WHERE t.authority_id = $1 AND t.id = old.id
       RETURNING t.id, old.was, coalesce(to_jsonb(t.${column}), 'null') AS became)
     INSERT INTO child_merge_row (authority_id, merge_id, table_name, row_id, column_name, was, became)
     SELECT $1, $2, '${table}', id, '${column}', was, became FROM changed WHERE was <> became`,
    [tx.viewer.authorityId, mergeId, JSON.stringify(value), ...values],
  );
}

/** Sets every column back that still says what it was set to; what somebody changed since stays. Latest first. */
export async function changeBack(tx: Tx, mergeId: string): Promise<void> {
  const held = [tx.viewer.authorityId, mergeId];
  const places = await tx.rows<{ table: string; column: string | null }>(
    `SELECT table_name AS "table", column_name AS "column" FROM child_merge_row WHERE authority_id = $1 AND merge_id = $2
     AND table_name <> 'private_note' GROUP BY 1, 2 ORDER BY max(seq) DESC`,
    held,
  );
  for (const { table, column } of places) {
    if (!(table in DATA_MAP)) throw new Error(`A merge changed ${table}, which is no table`);
    await tx.rows(column === null ? putBack(table) : setBack({ table, column }), held);
  }
}

function setBack({ table, column }: Place): string {
  return `UPDATE ${table} t SET ${column} = ${asValue({ table, column }, "r.was")} FROM child_merge_row r
    WHERE r.authority_id = $1 AND r.merge_id = $2 AND r.table_name = '${table}' AND r.column_name = '${column}'
      AND t.authority_id = $1 AND t.id = r.row_id AND coalesce(to_jsonb(t.${column}), 'null') = r.became`;
}

function putBack(table: string): string {
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, r.was)).* FROM child_merge_row r
    WHERE r.authority_id = $1 AND r.merge_id = $2 AND r.table_name = '${table}' AND r.column_name IS NULL ON CONFLICT DO NOTHING`;
}

/** JSON as a value of the column's own kind. */
function asValue({ table, column }: Place, json: string): string {
  return `(jsonb_populate_record(NULL::${table}, jsonb_build_object('${column}', ${json}))).${column}`;
}
