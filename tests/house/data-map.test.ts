import { columnsOfTable, DATA_MAP } from "@rome/api/platform/data-map/data-map";
import { rowsOfChild, tablesOfChild, throughTable } from "@rome/api/platform/data-map/tables-of-child";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestRegister } from "../support/register.js";

/** Stand in every table and are about nobody. */
const EVERYWHERE = new Set(["id", "authority_id"]);

let register: TestRegister;
let columns: Map<string, Set<string>>;
/** "table.column > table" */
let keys: Set<string>;

beforeAll(async () => {
  register = await startRegister();
  columns = new Map();
  const there = await register.sql<{ name: string; column: string }>(
    `SELECT c.relname AS name, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  for (const { name, column } of there) columns.set(name, (columns.get(name) ?? new Set()).add(column));
  const found = await register.sql<{ key: string }>(
    `SELECT k.conrelid::regclass || '.' || a.attname || ' > ' || k.confrelid::regclass AS key FROM pg_constraint k
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.attname <> 'authority_id' WHERE k.contype = 'f'`,
  );
  keys = new Set(found.map(({ key }) => key));
});
afterAll(async () => await register.stop());

describe("the data map", () => {
  it("has a row for every table, and none for a table that is gone", () => {
    expect(Object.keys(DATA_MAP).toSorted()).toEqual([...columns.keys()].toSorted());
  });

  it("has a class for every column, once, and none for a column that is gone", () => {
    for (const [name, table] of Object.entries(DATA_MAP)) {
      const mapped = columnsOfTable(table).map((column) => column.name);
      const there = [...(columns.get(name) ?? [])].filter((column) => !EVERYWHERE.has(column));
      expect(mapped.filter((column) => !EVERYWHERE.has(column)).toSorted(), name).toEqual(there.toSorted());
    }
  });

  it("leads to a child by columns that are there, held by a foreign key unless it says not", () => {
    for (const table of tablesOfChild())
      for (const lead of table.leads ?? []) {
        const key =
          lead.kind === "POINTS"
            ? `${table.name}.${lead.column} > ${lead.to}`
            : `${lead.from}.${lead.column} > ${table.name}`;
        expect(keys.has(key), key).toBe(lead.kind === "SHARED" || lead.hasKey);
        const pointing = lead.kind === "POINTS" ? table.name : lead.from;
        expect(columns.get(pointing), key).toContain(lead.column);
      }
  });

  it("leaves out no table that points at a row of a child", () => {
    const known = new Set(tablesOfChild().map(({ name }) => name));
    const shared = new Set(tablesOfChild().flatMap(({ name, leads }) => (leads?.[0]?.kind === "SHARED" ? [name] : [])));
    const left = [...keys].filter((key) => {
      const [from = "", to = ""] = key.split(" > ");
      const table = from.split(".")[0] ?? "";
      return known.has(to) && !shared.has(to) && !known.has(table);
    });
    expect(left).toEqual([]);
    const byName = [...columns].filter(([name, own]) => own.has("child_id") && !known.has(name));
    expect(byName.map(([name]) => name)).toEqual([]);
  });

  it("goes through a table only after it", () => {
    const names = tablesOfChild().map(({ name }) => name);
    for (const { name, leads = [] } of tablesOfChild())
      for (const lead of leads) expect(names.indexOf(throughTable(lead)), name).toBeLessThan(names.indexOf(name));
    expect(names[0]).toBe("child");
  });

  it("finds the rows of one child and of no other", async () => {
    const mine = await aRegisterEntry(register);
    const other = await aRegisterEntry(register);
    const [authority] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
    const rows = async (childId: string) =>
      await register.sql<{ name: string; id: string }>(rowsOfChild(), [authority?.id, childId]);
    const own = await rows(mine.childId);
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(["child", "register_entry"]));
    const theirs = new Set((await rows(other.childId)).map(({ id }) => id));
    expect(own.filter(({ id }) => theirs.has(id))).toEqual([]);
  });
});
