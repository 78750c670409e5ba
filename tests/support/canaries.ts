import { randomUUID } from "node:crypto";
import { columnsOfTable } from "@rome/api/platform/data-map/data-map";
import { type TableOfChild, tablesOfChild } from "@rome/api/platform/data-map/tables-of-child";
import type { TestRegister } from "./register.js";

/** A word that stands in one column of one row and nowhere else. */
export interface Canary {
  table: string;
  column: string;
  word: string;
}

interface Column extends Record<string, unknown> {
  name: string;
  type: string;
  isNeeded: boolean;
  to: string | null;
}

const TYPES: Readonly<Record<string, unknown>> = {
  bool: true,
  int4: 1,
  int8: 1,
  numeric: 1,
  date: "2026-11-02",
  time: "09:30",
  timestamptz: "2026-11-02T10:00:00Z",
  bytea: "x",
  _uuid: [],
  _int4: [],
};

/** The tables of the request itself are made by it; a link of the trail is one of a chain. */
const MADE_OTHERWISE = /^(subject_access_|audit_link)/;

/**
 * Puts a row of its own into every table that leads to a child, each of its words a canary: keys and checks are off for it.
 * A new table of the data map is filled without a line here.
 */
export async function fillWithCanaries(register: TestRegister, childId: string, stem: string): Promise<Canary[]> {
  const ids = new Map(tablesOfChild().map(({ name }) => [name, name === "child" ? childId : randomUUID()]));
  const canaries: Canary[] = [];
  await register.sql("SET session_replication_role = replica");
  for (const table of tablesOfChild().filter(({ name }) => !MADE_OTHERWISE.test(name))) {
    const columns = await columnsThere(register, table.name);
    const words = new Map<string, unknown>();
    for (const column of columns) {
      const value = wordFor(table, column, ids, `${stem}${canaries.length}z`);
      if (value === undefined) continue;
      if (JSON.stringify(value).includes(`${stem}${canaries.length}z`))
        canaries.push({ table: table.name, column: column.name, word: `${stem}${canaries.length}z` });
      words.set(column.name, column.type === "jsonb" ? JSON.stringify(value) : value);
    }
    await put(register, childId, table.name, ids.get(table.name) ?? "", words);
  }
  await register.sql("SET session_replication_role = DEFAULT");
  return canaries;
}

async function put(
  register: TestRegister,
  childId: string,
  table: string,
  id: string,
  words: Map<string, unknown>,
): Promise<void> {
  const names = [...words.keys()];
  if (table === "child") {
    const set = names.map((name, index) => `${name} = $${index + 2}`).join(", ");
    await register.sql(`UPDATE child SET ${set} WHERE id = $1`, [id, ...words.values()]);
    return;
  }
  const holes = names.map((_, index) => `$${index + 2}`);
  await register.sql(
    `INSERT INTO ${table} (authority_id, id, ${names.join(", ")})
     VALUES ((SELECT authority_id FROM child WHERE id = $${names.length + 2}), $1, ${holes.join(", ")})`,
    [id, ...words.values(), childId],
  );
}

function wordFor({ leads = [] }: TableOfChild, column: Column, ids: Map<string, string>, word: string): unknown {
  const lead = leads.find((one) => one.kind === "POINTS" && one.column === column.name);
  if (lead?.kind === "POINTS") return ids.get(lead.to);
  if (column.to && ids.has(column.to)) return ids.get(column.to);
  if (column.type === "uuid") return column.isNeeded ? randomUUID() : undefined;
  if (column.type === "text") return word;
  if (column.type === "_text") return [word];
  if (column.type === "jsonb") return { words: [word] };
  return column.isNeeded ? TYPES[column.type] : undefined;
}

async function columnsThere(register: TestRegister, table: string): Promise<Column[]> {
  const mapped = tablesOfChild().find(({ name }) => name === table);
  const known = new Set(mapped ? columnsOfTable(mapped).map(({ name }) => name) : []);
  const there = await register.sql<Column>(
    `SELECT a.attname AS name, t.typname AS type, a.attnotnull AND NOT a.atthasdef AS "isNeeded",
       (SELECT k.confrelid::regclass::text FROM pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'f' AND a.attnum = ANY (k.conkey) LIMIT 1) AS to
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''`,
    [table],
  );
  return there.filter(({ name }) => known.has(name));
}

/** Takes every check off the tables of this register, so that any word may stand anywhere. */
export async function withoutChecks(register: Pick<TestRegister, "sql">): Promise<void> {
  const checks = await register.sql<{ statement: string }>(
    `SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(conname) AS statement
     FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  for (const { statement } of checks) await register.sql(statement);
}
