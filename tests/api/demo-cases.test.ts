import { ENTITIES } from "@rome/api/entities";
import { makeDataSource } from "@rome/api/platform/database/data-source";
import { makeLog } from "@rome/api/platform/log";
import { loadPacks } from "@rome/api/platform/procedure/load-pack";
import { seedDemoCases } from "@rome/api/seed/demo-cases";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TEST_NOW } from "../support/database.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let db: DataSource;

beforeAll(async () => {
  register = await startRegister();
  db = await makeDataSource(register.apiUrl, ENTITIES, 2).initialize();
});
afterAll(async () => {
  await db.destroy();
  await register.stop();
});

async function tell(on: DataSource = db, now: Date = TEST_NOW): Promise<void> {
  await seedDemoCases({
    db: on,
    packs: loadPacks(),
    clock: () => now,
    log: makeLog("error"),
    isDemo: true,
    pdf: null,
    isProduction: false,
    portalFolder: null,
  } as Parameters<typeof seedDemoCases>[0]);
}

it("tells cases in every state to four authorities, once", async () => {
  await tell();
  await tell();
  const counts = await register.sql<{ state: string; count: number }>(
    `SELECT e.state, count(*)::int AS count FROM enquiry e GROUP BY 1`,
  );
  expect(Object.fromEntries(counts.map(({ state, count }) => [state, count]))).toMatchObject({
    WITH_SCHOOL: expect.any(Number),
    REFERRED: 1,
    JOINT: expect.any(Number),
    FOUND: 1,
    CLOSED: 2,
  });
  const authorities = await register.sql("SELECT DISTINCT authority_id FROM enquiry");
  expect(authorities).toHaveLength(4);
  expect(await register.sql("SELECT state FROM off_roll_permission")).toHaveLength(2);
});

it("leaves clocks to be seen: due, met and breached", async () => {
  const officer = await register.as("Mirela Stancu");
  const { deadlines } = await officer.ask(
    "{ deadlines(first: 50) { totalCount nodes { state dueOn explanation title } } }",
  );
  expect(deadlines.totalCount).toBeGreaterThan(3);
});

it.each(["2026-11-24", "2027-01-05", "2027-08-10"])(
  "can be told on %s: after half-term, after Christmas and in the summer",
  async (day) => {
    const own = await startRegister();
    const source = await makeDataSource(own.apiUrl, ENTITIES, 2).initialize();
    await tell(source, new Date(`${day}T09:00:00Z`));
    const [told] = await own.sql<{ count: number }>("SELECT count(*)::int AS count FROM enquiry");
    expect(told?.count).toBeGreaterThan(10);
    await source.destroy();
    await own.stop();
  },
);
