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

it("begins with the imported register, a panel held, four fortnightly ones to come on Thursdays, and a second authority of its own", async () => {
  const keeper = await register.as("Bea Lindqvist");
  const ASK = "{ register(first: 1) { totalCount } imports { nodes { state result { added heldOut } } } }";
  expect(await keeper.ask(ASK)).toEqual({
    // One child has left since the panel, and one has come.
    register: { totalCount: 64 },
    imports: { nodes: [{ state: "CONFIRMED", result: { added: 64, heldOut: 0 } }] },
  });
  // Held two weeks ago, then 10 December, a fortnight later Christmas Eve, then 7 January: each a working Thursday, nine days ahead at least.
  expect(await register.sql("SELECT held_on, starts_at, place FROM panel_meeting ORDER BY held_on")).toEqual(
    ["2026-11-12", "2026-12-10", "2026-12-24", "2027-01-07", "2027-01-21"].map((held_on) => ({
      held_on,
      starts_at: "09:30",
      place: "Room 3, Guildhall 2",
    })),
  );
  const { nextMeeting } = await keeper.ask("{ nextMeeting { agenda { kind } } }");
  expect(nextMeeting.agenda.map((item: { kind: string }) => item.kind).sort()).toEqual([
    ...Array(6).fill("BY_HAND"),
    "CARRIED",
    "NEW",
    "REMOVAL",
  ]);
  const fenwick = await register.as("Maud Sorley");
  expect((await fenwick.ask("{ register { totalCount nodes { reference } } }")).register).toMatchObject({
    totalCount: 6,
    nodes: expect.arrayContaining([{ reference: "FEN-2026-0001" }]),
  });
});

it("tells a panel held about two weeks ago from its papers to its published minutes", async () => {
  const keeper = await register.as("Bea Lindqvist");
  const { meetings } = await keeper.ask("{ meetings(first: 10) { nodes { id heldOn state } } }");
  const held = meetings.nodes.find(({ heldOn }: { heldOn: string }) => heldOn === "2026-11-12");
  expect(held).toMatchObject({ state: "CLOSED" });
  const { minutes } = await keeper.ask("query ($id: ID!) { minutes(meetingId: $id) { state sections { text } } }", {
    id: held.id,
  });
  expect(minutes.state).toBe("PUBLISHED");
  const text = minutes.sections.map((section: { text: string }) => section.text).join("\n");
  for (const words of [
    "Cormac Dell",
    "Support in class has been tried for two terms",
    "The health report had not come.",
  ])
    expect(text).toContain(words);
  expect(
    await register.sql(
      "SELECT state, decision_basis AS basis, count(*)::int FROM agenda_item WHERE state <> 'LISTED' GROUP BY 1, 2 ORDER BY 1, 2",
    ),
  ).toEqual([
    { state: "DEFERRED", basis: null, count: 1 },
    { state: "DISCUSSED", basis: "CHAIR", count: 1 },
    { state: "DISCUSSED", basis: "CONSENSUS", count: 5 },
  ]);
  expect(await register.sql("SELECT on_time FROM (SELECT NOT is_late AS on_time FROM circulation) c")).toEqual([
    { on_time: true },
  ]);
  expect(await register.sql("SELECT state, count(*)::int FROM attendance GROUP BY 1 ORDER BY 1")).toEqual([
    { state: "ALTERNATE", count: 1 },
    { state: "APOLOGIES", count: 1 },
    { state: "PRESENT", count: 12 },
  ]);
});

it("has something to tell the next panel: who is new, who left, who moved, and what was done", async () => {
  const member = await register.as("Tom Hargreaves");
  const { nextMeeting } = await member.ask("{ nextMeeting { changes(first: 50) { counts { kind children } } } }");
  const kinds = nextMeeting.changes.counts.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["NEW", "LEFT", "MOVED_GROUP", "HOURS", "ACTION_DONE"]));
});

it("adds nothing to a register that is there", async () => {
  await seed();
  const rows = await register.sql(
    "SELECT (SELECT count(*)::int FROM register_entry) AS entries, (SELECT count(*)::int FROM panel_meeting) AS meetings, (SELECT count(*)::int FROM import_run) AS runs",
  );
  expect(rows).toEqual([{ entries: 71, meetings: 5, runs: 1 }]);
});
