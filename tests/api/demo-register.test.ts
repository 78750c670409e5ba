import { ENTITIES } from "@rome/api/entities";
import { makeDataSource } from "@rome/api/platform/database/data-source";
import { makeLog } from "@rome/api/platform/log";
import { loadPacks } from "@rome/api/platform/procedure/load-pack";
import { seedDemoRegister } from "@rome/api/seed/demo-register";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TEST_NOW } from "../support/database.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;

async function seed(): Promise<void> {
  const db = await makeDataSource(register.apiUrl, ENTITIES, 2).initialize();
  try {
    const parts = { db, packs: loadPacks(), clock: () => TEST_NOW, log: makeLog("error") };
    await seedDemoRegister({
      ...parts,
      isDemo: true,
      pdf: null,
      isProduction: false,
      portalFolder: null,
      documents: null,
      requestsAMinute: 600,
      accounts: null,
    });
  } finally {
    await db.destroy();
  }
}

beforeAll(async () => {
  register = await startRegister();
  await seed();
});
afterAll(async () => await register.stop());

it("begins with the imported register, four fortnightly panels on Thursdays, and a second authority of its own", async () => {
  const keeper = await register.as("Bea Lindqvist");
  const ASK = "{ register(first: 1) { totalCount } imports { nodes { state result { added heldOut } } } }";
  expect(await keeper.ask(ASK)).toEqual({
    register: { totalCount: 64 },
    imports: { nodes: [{ state: "CONFIRMED", result: { added: 64, heldOut: 0 } }] },
  });
  // 10 December, a fortnight later Christmas Eve, then 7 January: each a working Thursday, nine days ahead at least.
  expect(await register.sql("SELECT held_on, starts_at, place FROM panel_meeting ORDER BY held_on")).toEqual(
    ["2026-12-10", "2026-12-24", "2027-01-07", "2027-01-21"].map((held_on) => ({
      held_on,
      starts_at: "09:30",
      place: "Room 3, Guildhall 2",
    })),
  );
  const { nextMeeting } = await keeper.ask("{ nextMeeting { agenda { kind } } }");
  expect(nextMeeting.agenda.map((item: { kind: string }) => item.kind).sort()).toEqual([
    ...Array(6).fill("BY_HAND"),
    "REMOVAL",
  ]);
  const fenwick = await register.as("Maud Sorley");
  expect((await fenwick.ask("{ register { totalCount nodes { reference } } }")).register).toMatchObject({
    totalCount: 6,
    nodes: expect.arrayContaining([{ reference: "FEN-2026-0001" }]),
  });
});

it("adds nothing to a register that is there", async () => {
  await seed();
  const rows = await register.sql(
    "SELECT (SELECT count(*)::int FROM register_entry) AS entries, (SELECT count(*)::int FROM panel_meeting) AS meetings, (SELECT count(*)::int FROM import_run) AS runs",
  );
  expect(rows).toEqual([{ entries: 70, meetings: 4, runs: 1 }]);
});
