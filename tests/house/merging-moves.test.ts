import { movingTo, ONLY, STAYS } from "@rome/api/features/merging/what-moves";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister();
});
afterAll(async () => await register.stop());

const moving = [...movingTo("child"), ...movingTo("register_entry")].map(({ table, column }) => `${table}.${column}`);

describe("two records that are put together", () => {
  it("move every column that leads to a child or an entry, or say why it stays", async () => {
    const columns = await register.sql<{ place: string }>(
      `SELECT k.conrelid::regclass || '.' || a.attname AS place FROM pg_constraint k
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.attname <> 'authority_id'
         WHERE k.contype = 'f' AND k.confrelid IN ('child'::regclass, 'register_entry'::regclass) AND k.connamespace = 'public'::regnamespace
       UNION SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name IN ('child_id', 'entry_id')`,
    );
    const left = columns.map(({ place }) => place).filter((place) => !moving.includes(place) && !(place in STAYS));
    // A new table about children moves by itself once the data map has it; otherwise its column stands in STAYS with the reason.
    expect(left).toEqual([]);
  });

  it("name no column twice, and none that is gone", () => {
    expect(moving.filter((place) => place in STAYS)).toEqual([]);
    expect(Object.keys(ONLY).filter((place) => !moving.includes(place))).toEqual([]);
  });

  it("may be moved by the register, all of it", async () => {
    for (const place of moving) {
      const [table, column] = place.split(".");
      const [row] = await register.sql<{ may: boolean }>(
        "SELECT has_column_privilege('rome_api', $1, $2, 'UPDATE') AS may",
        [table, column],
      );
      expect(row?.may, place).toBe(true);
    }
  });

  it("send what is written of the record that went to the one that was kept", async () => {
    const tables = [
      ...movingTo("child"),
      { table: "private_note", column: "child_id" },
      { table: "disposal", column: "child_id" },
    ]
      .filter(({ column }) => column === "child_id")
      .map(({ table }) => table);
    const guarded = await register.sql<{ table: string }>(
      `SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname = 'goes_to_kept'`,
    );
    expect(guarded.map(({ table }) => table).toSorted()).toEqual(tables.toSorted());
  });
});
