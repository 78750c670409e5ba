import { DATA_MAP } from "./data-map.js";
import type { Lead, MappedTable } from "./mapped-table.js";
import { mergedInto } from "./merging-tables.js";

/** A table that holds rows of a child. */
export interface TableOfChild extends MappedTable {
  name: string;
}

/** Every table whose rows lead to a child, each after those it leads through: `child` first. */
export function tablesOfChild(): TableOfChild[] {
  const found = new Map<string, TableOfChild>();
  const add = (name: string): void => {
    const table = DATA_MAP[name];
    if (!table) throw new Error(`The data map has no table ${name}`);
    if (found.has(name)) return;
    for (const lead of table.leads ?? []) add(throughTable(lead));
    found.set(name, { ...table, name });
  };
  for (const [name, table] of Object.entries(DATA_MAP)) if (name === "child" || table.leads) add(name);
  return [...found.values()];
}

/** The table a lead goes through on its way to the child. */
export function throughTable(lead: Lead): string {
  return lead.kind === "POINTS" ? lead.to : lead.from;
}

/**
 * SQL that names every row of a child, and of the records that went into it ($1 authority, $2 child unless said otherwise, both uuid): `name` of the table and `id`. The id may be that of a record of its own that is no child's (`root`). With `alone`, a row that
 * is about another child too (a referral of two children) is left out, and so is what hangs on it.
 */
export function rowsOfChild({ alone = false, child = "$2" } = {}): string {
  const tables = tablesOfChild();
  const sets = tables.map((table) => `of_${table.name} AS (${rowsOfTable(table, alone, child)})`);
  const all = tables.map(({ name }) => `SELECT '${name}' AS name, id FROM of_${name}`);
  return `WITH ${sets.join(",\n")}\n${all.join("\nUNION ALL ")}`;
}

function rowsOfTable(
  { name, leads = [], root, atDisposal = "DELETE" }: TableOfChild,
  alone: boolean,
  child: string,
): string {
  if (name === "child")
    return `SELECT id FROM child WHERE authority_id = $1 AND (id = ${child} OR id IN ${mergedInto(child)})`;
  const ways = leads.map((lead) =>
    lead.kind === "POINTS" ? pointsAt(lead) : pointedAt(lead, alone && atDisposal === "DELETE"),
  );
  if (root) ways.push(`t.${root} = ${child}`);
  return `SELECT t.id FROM ${name} t WHERE t.authority_id = $1 AND (${ways.join(" OR ")})`;
}

function pointsAt({ column, to }: Extract<Lead, { kind: "POINTS" }>): string {
  return `t.${column} IN (SELECT id FROM of_${to})`;
}

function pointedAt({ from, column }: Extract<Lead, { kind: "SHARED" }>, alone: boolean): string {
  const rows = `FROM ${from} f WHERE f.authority_id = $1 AND f.${column}`;
  const pointed = `t.id IN (SELECT f.${column} ${rows} IS NOT NULL AND f.id IN (SELECT id FROM of_${from}))`;
  return alone
    ? `(${pointed} AND NOT EXISTS (SELECT ${rows} = t.id AND f.id NOT IN (SELECT id FROM of_${from})))`
    : pointed;
}
