import { randomInt } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startRegister, type TestRegister } from "../support/register.js";
import { type Dice, throwDice } from "../support/siege/dice.js";
import { sendRaw } from "../support/siege/send-raw.js";
import { walk } from "../support/siege/walk.js";
import { copyAuthority, OTHER_IDS } from "../support/tenants/copy-authority.js";
import {
  ASKED_FOR,
  ASKING,
  type Asker,
  everybody,
  idsOfOthers,
  portOf,
  post,
  schema,
  sumOfOthers,
  wordsOf,
} from "../support/tenants/others.js";
import { seedDemo, signInAs } from "../support/tenants/seed-demo.js";
import { type Whose, whose } from "../support/tenants/whose.js";

/** `pnpm probe tenants` asks a hundred thousand times with both walls, and as often with each alone. */
const ASKED = process.env.PROBE === "tenants" ? 100_000 : 1000;
const AT_ONCE = 4;
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));
/** A draft is kept for its writer alone under a key of their own making, which is given back as it came. */
const GIVES_BACK = ["saveDraft"];

const MUTATIONS = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !GIVES_BACK.includes(name));

let register: TestRegister;
let rows: Whose;
let people: Asker[];
let ids: Map<string, string[]>;
let words: Map<string, string[]>;

beforeAll(async () => {
  register = await startRegister();
  await seedDemo(register);
  await register.sql(OTHER_IDS);
  for (const code of [...ASKING.slice(2), ...ASKED_FOR]) await copyAuthority(register, "AFC", code);
  rows = await whose(register);
  people = await everybody(register);
  ids = await idsOfOthers(register, people, SEED);
  words = new Map(await Promise.all([...ASKING, ...ASKED_FOR].map((code) => wordsOf(register, code))));
}, 240_000);
afterAll(async () => await register.stop());

interface Result {
  foreign: string[];
  answered: number;
}

/** Asks so many times for rows of others, and gives what was shown of them. */
async function ask(count: number, seed: number): Promise<Result> {
  const result: Result = { foreign: [], answered: 0 };
  let at = 0;
  const worker = async () => {
    while (at < count) {
      const [dice] = throwDice(seed + at++, 1);
      if (dice) await askOnce(dice, result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return result;
}

async function askOnce(dice: Dice, result: Result): Promise<void> {
  const person = dice.pick(people);
  const other = dice.pick([...ids.keys()].filter((code) => code !== person.code));
  const operation = dice.chance(20) ? "mutation" : "query";
  // What somebody writes of another authority's into their own is theirs: a change takes the ids and not the words.
  const known = {
    ids: ids.get(other) ?? [],
    words: operation === "query" ? (words.get(other) ?? []) : ["Words"],
    spoilt: 0,
  };
  if (dice.chance(8)) return await askRoute(dice, person, known.ids, result);
  const how = { schema, known, roots: 1, depth: dice.below(5) };
  const document = walk(dice, operation, operation === "mutation" ? { ...how, among: MUTATIONS } : how);
  const answer = await post(register, person.cookie, document);
  if (answer.includes('"UNAUTHENTICATED"')) person.cookie = await signInAs(register, person.code, person.role);
  if (answer.includes('"data":{')) result.answered += 1;
  const found = rows.foreignIn(answer, person.code);
  if (found.length > 0)
    result.foreign.push(`${person.role} of ${person.code} saw ${found[0]}: ${JSON.stringify(document).slice(0, 900)}`);
}

async function askRoute(dice: Dice, person: Asker, others: readonly string[], result: Result): Promise<void> {
  const id = dice.pick(others);
  const uuid = Buffer.from(id, "base64url").toString().split(":")[1] ?? "";
  const path = dice.pick([
    "/documents/ID",
    "/papers/ID",
    "/papers/ID.pdf",
    "/meetings/ID/minutes.docx",
    "/meetings/ID/action-sheet.docx",
    "/imports/ID/what-to-fix.csv",
    "/calendar/ID.ics",
    "/enquiries/ID/chronology.csv?notice=true",
  ]);
  const { status, text } = await sendRaw(portOf(register), {
    method: "GET",
    path: path.replace("ID", dice.pick([id, uuid])),
    headers: { cookie: person.cookie },
    body: Buffer.alloc(0),
  });
  const found = rows.foreignIn(text, person.code);
  if (status === 200) result.foreign.push(`${person.role} of ${person.code} was given ${path} of ${id}`);
  if (found.length > 0) result.foreign.push(`${person.role} of ${person.code} saw ${found[0]} at ${path}`);
}

function told(what: string, { foreign, answered }: Result): void {
  process.stdout.write(
    `\ntenants, ${what}: seed ${SEED}\ndocuments: ${ASKED}, of which ${answered} were answered\nforeign rows: ${foreign.length}\n`,
  );
}

it(`P2, case 1: of ${ASKED} documents for rows of other authorities, none shows or changes one`, {
  timeout: 2 * 60 * 60_000,
}, async () => {
  expect(ids.get("C04")?.length).toBeGreaterThan(100);
  const own = people.find(({ code, role }) => code === "AFC" && role === "REGISTER_ADMIN")?.cookie ?? "";
  expect(
    rows.foreignIn(await post(register, own, { query: "{ register { nodes { id reference } } }" }), "C04").length,
  ).toBeGreaterThan(10);
  const before = await sumOfOthers(register);
  const result = await ask(ASKED, SEED);
  told("both walls", result);
  expect(result.foreign.slice(0, 5)).toEqual([]);
  expect(result.answered).toBeGreaterThan(ASKED / 4);
  expect(await sumOfOthers(register)).toBe(before);
});

it("P2: row-level security alone shows the API's role no row of another authority, whatever it asks", async () => {
  const client = new pg.Client({ connectionString: register.apiUrl });
  await client.connect();
  const authorities = await register.sql<{ id: string }>("SELECT id FROM authority");
  const tables = await register.sql<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'authority_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND has_table_privilege('rome_api', c.oid, 'SELECT')`,
  );
  let seen = 0;
  for (const { id } of authorities) {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.authority_id', $1, true)", [id]);
    for (const { name } of tables) {
      const { rows: found } = await client.query(
        `SELECT count(*)::int AS own, count(*) FILTER (WHERE authority_id <> $1)::int AS foreign FROM "${name}"`,
        [id],
      );
      seen += found[0].own;
      expect(found[0].foreign, name).toBe(0);
    }
    await client.query("COMMIT");
  }
  for (const { name } of tables)
    expect((await client.query(`SELECT FROM "${name}"`)).rowCount, `${name} without a tenant`).toBe(0);
  await client.end();
  process.stdout.write(
    `\ntenants, row-level security alone: ${tables.length} tables, ${authorities.length} authorities, ${seen} rows of their own, 0 of others\n`,
  );
  expect(seen).toBeGreaterThan(1000);
});

it(`P2: the application alone shows and changes none in ${ASKED}, on a database without row-level security`, {
  timeout: 2 * 60 * 60_000,
}, async () => {
  const walls = await register.sql<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace",
  );
  expect(walls.length).toBeGreaterThan(50);
  for (const { name } of walls) await register.sql(`ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`);
  const before = await sumOfOthers(register);
  const result = await ask(ASKED, SEED + ASKED);
  told("the application alone", result);
  expect(result.foreign.slice(0, 5)).toEqual([]);
  expect(await sumOfOthers(register)).toBe(before);
});
