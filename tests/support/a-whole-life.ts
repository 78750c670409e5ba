import { columnsOfTable } from "@rome/api/platform/data-map/data-map";
import { type TableOfChild, tablesOfChild } from "@rome/api/platform/data-map/tables-of-child";
import type { Arranger } from "./a-child.js";

/** The trail writes itself, and a disposal is what is tested. */
const NOT_FILLED = new Set(["audit_event", "audit_detail", "audit_link", "disposal"]);

/** What makes the record one whose time is over. */
const ASKED: Record<string, Record<string, unknown>> = {
  child: { date_of_birth: "1995-05-04" },
  register_entry: { status: "VOIDED", removed_on: "2012-06-01" },
  enquiry: { closed_on: "2012-06-01" },
  record_restriction: { lifted_at: "2012-06-01T09:00:00Z" },
  conflict_of_interest: { ended_at: "2012-06-01T09:00:00Z" },
  hold: { lifted_at: "2012-06-01T09:00:00Z" },
};

interface Column {
  name: string;
  type: string;
  isNeeded: boolean;
  to: string | null;
}

const COLUMNS = `
  SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS "isNeeded",
    (SELECT k.confrelid::regclass::text FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = a.attrelid AND a.attnum = ANY (k.conkey) LIMIT 1) AS "to"
  FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped`;

/** A child with one row in every table that leads to a child, and a word of its own in every column about the child. */
export interface WholeLife {
  childId: string;
  entryId: string;
  /** The words, each to be found in one column. */
  canaries: string[];
  tables: string[];
}

/** Fills every table of the data map for one child, past triggers, keys and the tables' own checks: not for a test of any of those. */
export async function aWholeLife(register: Arranger, mark: string): Promise<WholeLife> {
  const [authority] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
  const canaries: string[] = [];
  await register.sql("SET session_replication_role = replica");
  const tables = tablesOfChild().filter(({ name }) => !NOT_FILLED.has(name));
  const ids = new Map(tables.map(({ name }) => [name, crypto.randomUUID() as string]));
  for (const table of tables) {
    await dropChecks(register, table.name);
    const columns = await register.sql<Column>(COLUMNS, [table.name]);
    const values = new Map<string, unknown>([
      ["authority_id", authority?.id],
      ["id", ids.get(table.name)],
    ]);
    for (const column of columns) await fill(register, { table, column, ids, values, mark, canaries });
    await register.sql(
      `INSERT INTO ${table.name} (${[...values.keys()].join(", ")}) VALUES (${[...values].map((_, at) => `$${at + 1}`).join(", ")})`,
      [...values.values()],
    );
    for (const lead of table.leads ?? [])
      if (lead.kind === "SHARED")
        await register.sql(`UPDATE ${lead.from} SET ${lead.column} = $1 WHERE id = $2`, [
          ids.get(table.name),
          ids.get(lead.from),
        ]);
  }
  await register.sql("SET session_replication_role = DEFAULT");
  const [childId = "", entryId = ""] = [ids.get("child"), ids.get("register_entry")];
  return { childId, entryId, canaries, tables: tables.map(({ name }) => name) };
}

async function dropChecks(register: Arranger, table: string): Promise<void> {
  const checks = await register.sql<{ name: string }>(
    "SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND conrelid = $1::regclass",
    [table],
  );
  for (const { name } of checks) await register.sql(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
}

interface Filling {
  table: TableOfChild;
  column: Column;
  ids: ReadonlyMap<string, string>;
  values: Map<string, unknown>;
  mark: string;
  canaries: string[];
}

async function fill(register: Arranger, { table, column, ids, values, mark, canaries }: Filling): Promise<void> {
  const { name, type } = column;
  if (name === "authority_id" || name === "id") return;
  const lead = table.leads?.find((one) => one.kind === "POINTS" && one.column === name);
  const asked = ASKED[table.name]?.[name];
  const about = columnsOfTable(table).find((one) => one.name === name)?.class ?? "NONE";
  const word = `${mark}-${table.name}-${name}`;
  if (asked !== undefined) values.set(name, asked);
  else if (lead?.kind === "POINTS") values.set(name, ids.get(lead.to));
  else if (["LINE", "CASE", "SENSITIVE"].includes(about) && column.to === null && canHold(type)) {
    values.set(name, holding(type, word));
    canaries.push(word);
  } else if (column.isNeeded) values.set(name, ids.get(column.to ?? "") ?? (await needed(register, column)));
}

let last = 1000;
const nextNumber = () => {
  last += 1;
  return last;
};

const canHold = (type: string) => ["text", "text[]", "jsonb", "bytea"].includes(type);

function holding(type: string, word: string): unknown {
  if (type === "text[]") return [word];
  if (type === "jsonb") return JSON.stringify({ word });
  return type === "bytea" ? Buffer.from(word) : word;
}

async function needed(register: Arranger, { type, to }: Column): Promise<unknown> {
  if (to) {
    const [row] = await register.sql<{ id: string }>(
      `SELECT t.id FROM ${to} t JOIN authority a ON a.id = t.authority_id AND a.code = 'AFC' LIMIT 1`,
    );
    return row?.id ?? crypto.randomUUID();
  }
  if (type === "uuid") return crypto.randomUUID();
  if (type === "date") return "2011-01-01";
  if (type === "boolean") return false;
  if (type.startsWith("timestamp")) return "2011-01-01T09:00:00Z";
  if (type === "jsonb") return "{}";
  if (type === "bytea") return Buffer.from("x");
  return type.endsWith("[]") ? [] : type.startsWith("text") ? crypto.randomUUID() : nextNumber();
}
