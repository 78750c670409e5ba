import { rowsOfChild, type TableOfChild, tablesOfChild } from "./tables-of-child.js";

/** One statement of a disposal; `name` is the table it removes rows of, null for a statement that prepares. */
export interface DisposalStep {
  name: string | null;
  statement: string;
}

/** A foreign key of the database as it is. */
export interface ForeignKey {
  table: string;
  column: string;
  to: string;
  isNullable: boolean;
}

/**
 * What is done to dispose of a child's record ($1 authority, $2 child), in order: note every row that leads to the child
 * and to no other, loosen what points at those from elsewhere, empty what is kept, and delete the rest from the leaves up.
 */
export function disposalSteps(keys: readonly ForeignKey[]): DisposalStep[] {
  const tables = tablesOfChild();
  const deleted = fromTheLeaves(
    tables.filter((table) => (table.atDisposal ?? "DELETE") === "DELETE"),
    keys,
  );
  const names = new Set(deleted.map(({ name }) => name));
  const loose = keys.filter((key) => key.isNullable && names.has(key.to));
  return [
    { name: null, statement: `INSERT INTO disposing (name, id) ${rowsOfChild({ alone: true })}` },
    ...loose.map((key) => ({ name: null, statement: loosen(key) })),
    ...tables.flatMap(({ name, atDisposal }) =>
      typeof atDisposal === "object" ? [{ name, statement: empty(name, atDisposal.empty) }] : [],
    ),
    ...deleted.map(({ name }) => ({ name, statement: remove(name) })),
  ];
}

/** Tables in an order in which each goes before those it points at. */
function fromTheLeaves(tables: readonly TableOfChild[], keys: readonly ForeignKey[]): TableOfChild[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const order: TableOfChild[] = [];
  while (left.size > 0) {
    const isPointedAt = (name: string) =>
      keys.some((key) => key.to === name && key.table !== name && left.has(key.table));
    const free = [...left.values()].filter(({ name }) => !isPointedAt(name));
    if (free.length === 0) throw new Error(`Tables of a child point at each other: ${[...left.keys()].join(", ")}`);
    for (const table of free) left.delete(table.name);
    order.push(...free);
  }
  return order;
}

const isNoted = (name: string, id: string) =>
  `EXISTS (SELECT FROM disposing d WHERE d.name = '${name}' AND d.id = ${id})`;

function loosen({ table, column, to }: ForeignKey): string {
  return `UPDATE ${table} t SET ${column} = NULL WHERE t.authority_id = $1 AND $2::uuid IS NOT NULL
    AND ${isNoted(to, `t.${column}`)} AND NOT ${isNoted(table, "t.id")}`;
}

function empty(name: string, columns: string): string {
  const set = columns.split(" ").map((column) => `${column} = NULL`);
  return counted(
    `UPDATE ${name} t SET ${set.join(", ")} WHERE t.authority_id = $1 AND ${isNoted(name, "t.id")} RETURNING t.id::text AS row`,
  );
}

function remove(name: string): string {
  return counted(
    `DELETE FROM ${name} t WHERE t.authority_id = $1 AND ${isNoted(name, "t.id")} RETURNING to_jsonb(t)::text AS row`,
  );
}

function counted(change: string): string {
  return `WITH gone AS (${change}) SELECT count(*), encode(sha256(convert_to(coalesce(string_agg(row, E'\\n' ORDER BY row), ''), 'UTF8')), 'hex')
    FROM gone WHERE $2::uuid IS NOT NULL`;
}
