import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAnchorBook } from "@rome/api/platform/audit/anchors";
import { verifyChain } from "@rome/api/platform/audit/chain";
import { verifyRegister } from "@rome/api/platform/audit/verify-register";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { TAMPERINGS } from "../support/tampering.js";

/** `pnpm probe audit` alters the trail ten thousand times. */
const ROUNDS = process.env.PROBE === "audit" ? 10_000 : 60;
const EVENTS = 120;

let register: TestRegister;
let bea: TestPerson;
let folder: string;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  folder = mkdtempSync(join(tmpdir(), "rome-anchors-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await register.stop();
});

async function authorityOf(code: string): Promise<{ id: string; code: string }> {
  const [authority] = await register.sql<{ id: string; code: string }>(
    "SELECT id, code FROM authority WHERE code = $1",
    [code],
  );
  if (!authority) throw new Error(`${code} is not seeded`);
  return authority;
}

async function asSuperuser(authorityId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: register.apiUrl.replace("rome_api:rome_api", "postgres:postgres") });
  await client.connect();
  await client.query("SELECT set_config('app.authority_id', $1, false)", [authorityId]);
  return client;
}

/** Events as the trail keeps them: with and without child, roles and detail. */
async function addEvents(client: pg.Client, authorityId: string, count: number): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, request_id, child_id, roles)
       SELECT p.authority_id, p.id, 'WRITE', 'addCaseNote', 'CaseNote', 'r' || n,
         CASE n % 3 WHEN 0 THEN gen_random_uuid() END, CASE WHEN n % 3 < 2 THEN p.roles END FROM generate_series(1, $2::int) n
       JOIN LATERAL (SELECT * FROM person WHERE authority_id = $1 ORDER BY id LIMIT 1) p ON true RETURNING authority_id, id, request_id)
     INSERT INTO audit_detail (authority_id, event_id, detail) SELECT authority_id, id, jsonb_build_object('changes', request_id) FROM made`,
    [authorityId, count],
  );
}

const REGISTER = `{ register(first: 1) { totalCount } }`;
const MOVE = `mutation ($input: ChangeReferralGroupInput!) { changeReferralGroup(input: $input) { userErrors { code } } }`;

it("chains every read, write and refusal of an authority, each to the one before", async () => {
  const entry = await aRegisterEntry(register);
  await bea.ask(REGISTER);
  const input = {
    entryId: entry.globalId,
    version: 1,
    group: "NOT_ON_ROLL_HARD_TO_PLACE",
    reason: "No school has a place",
  };
  await bea.ask(MOVE, { input });
  await bea.ask(MOVE, { input });
  await Promise.all(Array.from({ length: 20 }, () => bea.ask(REGISTER)));
  const [counted] = await register.sql<{ events: number; links: number; last: number }>(
    `SELECT count(*)::int AS events, count(DISTINCT (l.lane, l.place))::int AS links,
       (SELECT sum(place)::int FROM audit_heads(a.id)) AS last
     FROM audit_event e JOIN authority a ON a.id = e.authority_id LEFT JOIN audit_link l ON l.authority_id = e.authority_id AND l.event_id = e.id
     WHERE a.code = 'AFC' GROUP BY a.id`,
  );
  expect(counted?.links).toBe(counted?.events);
  expect(counted?.last).toBe(counted?.events);
  expect((await verifyRegister(register.apiUrl, null)).flatMap(({ faults }) => faults)).toEqual([]);
});

it("gives an event its child, by the entry or the record, and the roles its actor held", async () => {
  const entry = await aRegisterEntry(register);
  await bea.ask(`query ($reference: String!) { registerEntry(reference: $reference) { reference } }`, {
    reference: entry.reference,
  });
  await bea.ask(MOVE, {
    input: { entryId: entry.globalId, version: 99, group: "NOT_ON_ROLL_HARD_TO_PLACE", reason: "-" },
  });
  const events = await register.sql<{ kind: string; roles: string[]; isTheChild: boolean }>(
    `SELECT v.kind, v.roles, v.child_id = e.child_id AS "isTheChild" FROM audit_event v, register_entry e
     WHERE e.id = $1 AND v.child_id = e.child_id ORDER BY v.seq`,
    [entry.id],
  );
  expect(events).toEqual([
    { kind: "READ", roles: ["REGISTER_ADMIN"], isTheChild: true },
    { kind: "REFUSAL", roles: ["REGISTER_ADMIN"], isTheChild: true },
  ]);
});

it("lets the API's role add no link, and alter neither chain nor trail", async () => {
  const client = new pg.Client({ connectionString: register.apiUrl });
  await client.connect();
  const [authority] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
  await client.query("SELECT set_config('app.authority_id', $1, false)", [authority?.id]);
  for (const sql of [
    "INSERT INTO audit_link (authority_id, place, event_id, hash) SELECT authority_id, 1000000, id, '' FROM audit_event LIMIT 1",
    "UPDATE audit_link SET place = place + 1",
    "DELETE FROM audit_link",
    "TRUNCATE audit_link",
    "SELECT add_link(e) FROM audit_event e",
    "ALTER TABLE audit_event DISABLE TRIGGER chain_event",
    "SET session_replication_role = replica",
  ])
    await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
  await client.end();
});

it("lets eight commits of an authority go at once, the ninth waits for one of them", async () => {
  const { id } = await authorityOf("FEN");
  const clients = await Promise.all(Array.from({ length: 9 }, () => asSuperuser(id)));
  const add = async (client: pg.Client) => {
    await client.query("BEGIN");
    await client.query("SET LOCAL lock_timeout = '200ms'");
    await addEvents(client, id, 3);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  };
  for (const client of clients.slice(0, 8)) await add(client);
  await expect(add(clients[8] as pg.Client)).rejects.toThrow(/lock timeout/);
  await clients[3]?.query("COMMIT");
  await clients[8]?.query("ROLLBACK");
  await add(clients[8] as pg.Client);
  for (const client of clients) {
    await client.query("COMMIT");
    await client.end();
  }
  const [fen] = (await verifyRegister(register.apiUrl, null)).filter(({ authorityCode }) => authorityCode === "FEN");
  expect(fen?.faults).toEqual([]);
  expect(fen?.heads.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

it("writes heads down outside the database, signed, once for each end of a chain", async () => {
  const anchors = openAnchorBook(folder);
  const post = {
    transport: { name: "log" as const, send: async () => ({ kind: "SENT" as const }) },
    publicUrl: "",
    anchors,
  };
  await register.job("anchor", post);
  await register.job("anchor", post);
  const ends = anchors.read("AFC");
  const [chains] = (await verifyRegister(register.apiUrl, null)).filter(({ authorityCode }) => authorityCode === "AFC");
  expect(ends).toMatchObject(chains?.heads ?? []);
  await bea.ask(REGISTER);
  await register.job("anchor", post);
  expect(anchors.read("AFC")).toHaveLength(ends.length + 1);
  expect((await verifyRegister(register.apiUrl, anchors)).flatMap(({ faults }) => faults)).toEqual([]);
  const book = join(folder, "audit-anchors.jsonl");
  const written = readFileSync(book, "utf8");
  writeFileSync(book, written.replaceAll('"lane":0,', ""));
  expect(anchors.read("AFC")[0], "a head from when there was one chain").toEqual(ends[0]);
  writeFileSync(book, written.replace('"place":', '"place":9'));
  expect(() => anchors.read("AFC")).toThrow(/Line 1 of the anchors was altered/);
});

it(`P22: every one of ${ROUNDS} alterations by somebody to whom the database refuses nothing is found`, {
  timeout: 60 * 60_000,
}, async () => {
  const authority = await authorityOf("FEN");
  const client = await asSuperuser(authority.id);
  await addEvents(client, authority.id, EVENTS);
  const whole = await verifyChain(client, authority);
  expect(whole.faults).toEqual([]);
  const ways = Object.entries(TAMPERINGS);
  const missed: string[] = [];
  await client.query("SET session_replication_role = replica");
  for (let round = 0; round < ROUNDS; round++) {
    const [what, tamper] = ways[round % ways.length] ?? [];
    if (!what || !tamper) throw new Error("No way to alter the trail");
    const at = 1 + ((round * 7919) % whole.events);
    await client.query("BEGIN");
    await tamper(client, authority.id, at);
    const { faults } = await verifyChain(client, authority, whole.heads);
    if (faults.length === 0) missed.push(`${what} at link ${at}`);
    await client.query("ROLLBACK");
  }
  await client.end();
  process.stdout.write(
    `\nalterations: ${ROUNDS}\nfound: ${ROUNDS - missed.length}\nevents in ${whole.heads.length} chains: ${whole.events}\n`,
  );
  expect(missed).toEqual([]);
});
