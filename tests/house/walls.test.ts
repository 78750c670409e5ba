import { ENTITIES } from "@rome/api/entities";
import { makeDataSource } from "@rome/api/platform/database/data-source";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let api: pg.Client;

beforeAll(async () => {
  register = await startRegister();
  await aRegisterEntry(register);
  await aRegisterEntry(register, { authority: "FEN" });
  api = new pg.Client({ connectionString: register.apiUrl });
  await api.connect();
});
afterAll(async () => {
  await api.end();
  await register.stop();
});

describe("the second wall, as the API's own role", () => {
  it("has row-level security, forced, on every table that holds an authority's rows", async () => {
    const open =
      await register.sql(`SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'authority_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'session' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it("is neither owner nor free of it", async () => {
    const [role] = await register.sql(
      `SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'rome_api'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
  });

  it("sees nothing without a tenant, and one authority's rows with one", async () => {
    expect((await api.query("SELECT FROM register_entry")).rowCount).toBe(0);
    const [fenwick] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'FEN'");
    await api.query("BEGIN");
    await api.query("SELECT set_config('app.authority_id', $1, true)", [fenwick?.id]);
    const { rows } = await api.query("SELECT reference FROM register_entry");
    await api.query("COMMIT");
    expect(rows.every((row) => row.reference.startsWith("FEN-"))).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
    expect((await api.query("SELECT FROM register_entry")).rowCount).toBe(0);
  });

  it("cannot write a row of another authority", async () => {
    const [afc] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
    const [fenwick] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'FEN'");
    await api.query("BEGIN");
    await api.query("SELECT set_config('app.authority_id', $1, true)", [fenwick?.id]);
    const write = api.query("INSERT INTO school (authority_id, name) VALUES ($1, 'Elsewhere')", [afc?.id]);
    await expect(write).rejects.toThrow("row-level security");
    await api.query("ROLLBACK");
  });

  it.each([
    "UPDATE audit_event SET act = 'x'",
    "DELETE FROM audit_event",
    "TRUNCATE audit_event",
    "DELETE FROM register_entry",
    "SELECT * FROM session",
  ])("is refused: %s", async (statement) => {
    await expect(api.query(statement)).rejects.toThrow("permission denied");
  });
});

it("finds no difference between the entities and the migrated tables that a query could trip over", async () => {
  const db = await makeDataSource(register.apiUrl, ENTITIES, 1).initialize();
  const columns = await register.sql<{ table_name: string; column_name: string }>(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'",
  );
  const there = new Set(columns.map((column) => `${column.table_name}.${column.column_name}`));
  const missing = db.entityMetadatas.flatMap((table) =>
    table.columns.map((column) => `${table.tableName}.${column.databaseName}`).filter((name) => !there.has(name)),
  );
  await db.destroy();
  expect(missing).toEqual([]);
});
