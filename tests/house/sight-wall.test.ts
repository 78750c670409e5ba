import { seedDemoCases } from "@rome/api/seed/demo-cases";
import { seedDemoRegister } from "@rome/api/seed/demo-register";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRegister, type TestRegister } from "../support/register.js";

/** Columns that lead to a child. */
const LEADS =
  "child_id entry_id enquiry_id action_id item_id note_id section_id restriction_id request_id settled_entry_id".split(
    " ",
  );

let register: TestRegister;
let api: pg.Client;

beforeAll(async () => {
  register = await startRegister();
  const parts = register.parts as Parameters<typeof seedDemoRegister>[0];
  await seedDemoRegister(parts);
  await seedDemoCases(parts);
  api = new pg.Client({ connectionString: register.apiUrl });
  await api.connect();
});
afterAll(async () => {
  await api.end();
  await register.stop();
});

async function personId(name: string): Promise<string> {
  const [person] = await register.sql<{ id: string }>("SELECT id FROM person WHERE name = $1", [name]);
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person.id;
}

/** Works as the API's role inside AfC's walls, with what is hidden from one person set as `begin` sets it. */
async function seenBy<T>(name: string, work: () => Promise<T>, { seesRestricted = false } = {}): Promise<T> {
  await api.query("BEGIN");
  await api.query(`SELECT set_config('app.authority_id', (SELECT '${await authority()}'), true)`);
  await api.query("SELECT set_config('app.hidden', hidden_from($1, '2026-11-26T09:00:00Z', $2)::text, true)", [
    await personId(name),
    seesRestricted,
  ]);
  const done = await work();
  await api.query("ROLLBACK");
  return done;
}

async function authority(): Promise<string> {
  const [row] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
  return row?.id ?? "";
}

/** Restricts the demonstration's child with the most behind them, to one person; gives the child. */
async function restrictTo(name: string): Promise<string> {
  await register.sql("TRUNCATE record_restriction, conflict_of_interest, emergency_access CASCADE");
  const [child] = await register.sql<{ id: string }>(
    `SELECT e.child_id AS id FROM register_entry e JOIN authority a ON a.id = e.authority_id AND a.code = 'AFC'
     ORDER BY (SELECT count(*) FROM enquiry q JOIN chronology_entry l ON l.enquiry_id = q.id WHERE q.child_id = e.child_id) DESC,
       (SELECT count(*) FROM action t WHERE t.entry_id = e.id) DESC LIMIT 1`,
  );
  await register.sql(
    `WITH made AS (INSERT INTO record_restriction (authority_id, child_id, reason, made_by, made_at)
       SELECT authority_id, $1, 'The mother works in the team.', id, '2026-11-25' FROM person WHERE id = $2 RETURNING authority_id, id)
     INSERT INTO restriction_reader (authority_id, restriction_id, person_id) SELECT authority_id, id, $2 FROM made`,
    [child?.id, await personId(name)],
  );
  return child?.id ?? "";
}

/** How many rows of each walled table lead to hidden ids, past every wall or as the API's role. */
async function rowsOf(hidden: readonly string[], ask: (text: string, values: unknown[]) => Promise<{ n: number }[]>) {
  const columns = await register.sql<{ tablename: string; column_name: string }>(
    `SELECT p.tablename, c.column_name FROM pg_policies p JOIN information_schema.columns c ON c.table_schema = 'public' AND c.table_name = p.tablename
     WHERE p.policyname = 'sight' AND c.data_type = 'uuid' AND c.column_name <> 'authority_id' AND c.column_name NOT LIKE '%\\_by'`,
  );
  const found: Record<string, number> = {};
  for (const { tablename, column_name } of columns) {
    const [row] = await ask(`SELECT count(*)::int AS n FROM ${tablename} WHERE ${column_name} = ANY($1)`, [hidden]);
    if (row && row.n > 0) found[`${tablename}.${column_name}`] = row.n;
  }
  return found;
}

async function hiddenIds(): Promise<string[]> {
  const { rows } = await api.query("SELECT hidden_ids() AS ids");
  return rows[0].ids;
}

describe("the wall round a hidden child", () => {
  it("stands on every table that leads to a child", async () => {
    const open = await register.sql<{ table_name: string }>(
      `SELECT DISTINCT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = ANY($1) AND c.data_type = 'uuid'
         AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.table_name AND p.policyname = 'sight' AND p.permissive = 'RESTRICTIVE')`,
      [LEADS],
    );
    // A new table about children takes `hiddenBy` or `hiddenThrough` in its migration (tenant-table.ts).
    expect(open.map((row) => row.table_name)).toEqual([]);
  });

  it("case 2: leaves out everything that leads to a restricted child, with no help from the API", async () => {
    await restrictTo("Tom Hargreaves");
    const hidden = await seenBy("Bea Lindqvist", hiddenIds);
    const there = await rowsOf(hidden, async (text, values) => await register.sql(text, values));
    expect(Object.keys(there).length).toBeGreaterThan(8);
    const seen = await seenBy("Bea Lindqvist", () =>
      rowsOf(hidden, async (text, values) => (await api.query(text, values)).rows),
    );
    expect(seen).toEqual({});
  });

  it("leaves it to the people on the list, the strategic lead and the register itself", async () => {
    await restrictTo("Tom Hargreaves");
    expect(await seenBy("Tom Hargreaves", hiddenIds)).toEqual([]);
    expect(await seenBy("Amara Delacroix", hiddenIds, { seesRestricted: true })).toEqual([]);
    const [itself] = await register.sql<{ name: string }>(
      "SELECT name FROM person WHERE is_system AND authority_id = $1",
      [await authority()],
    );
    expect(await seenBy(itself?.name ?? "", hiddenIds)).toEqual([]);
  });

  it("beats every list and role with a conflict of interest, for the brothers and sisters too", async () => {
    const child = await restrictTo("Tom Hargreaves");
    const [sibling] = await register.sql<{ id: string }>(
      "SELECT id FROM child WHERE authority_id = $1 AND id <> $2 LIMIT 1",
      [await authority(), child],
    );
    await register.sql("UPDATE child SET household_id = $1 WHERE id IN ($1, $2)", [child, sibling?.id]);
    await register.sql(
      `INSERT INTO conflict_of_interest (authority_id, child_id, person_id, with_household, reason, declared_by, declared_at)
       SELECT authority_id, $1, id, true, 'A cousin.', id, '2026-11-25' FROM person WHERE name IN ('Tom Hargreaves', 'Amara Delacroix')`,
      [child],
    );
    for (const name of ["Tom Hargreaves", "Amara Delacroix"])
      expect(await seenBy(name, hiddenIds, { seesRestricted: true })).toEqual(
        expect.arrayContaining([child, sibling?.id]),
      );
  });

  it("lets no row be written for a hidden child, but keeps the trace of an act on one", async () => {
    const child = await restrictTo("Tom Hargreaves");
    const write = seenBy("Bea Lindqvist", () =>
      api.query("INSERT INTO sharing_child (authority_id, sharing_id, child_id) VALUES (current_authority(), $1, $1)", [
        child,
      ]),
    );
    await expect(write).rejects.toThrow("row-level security");
    await api.query("ROLLBACK");
    const bea = await personId("Bea Lindqvist");
    const kept = await seenBy("Bea Lindqvist", () =>
      api.query(
        `INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, request_id) VALUES (current_authority(), $1, 'REFUSAL', 'x', 'Child', $2, 'x')`,
        [bea, child],
      ),
    );
    expect(kept.rowCount).toBe(1);
  });
});
