import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { setTimeout } from "node:timers/promises";
import { TokenScope } from "@rome/procedure";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { aMachine } from "../support/a-machine.js";
import { startRegister, type TestRegister } from "../support/register.js";
import { type Besieged, besiege, type HonestUser, honestUser } from "../support/siege/besieged.js";
import { hostileBody } from "../support/siege/bodies.js";
import { throwDice } from "../support/siege/dice.js";
import { hostileDocument } from "../support/siege/documents.js";
import { sendRaw } from "../support/siege/send-raw.js";
import { judge } from "../support/siege/verdict.js";

/** `pnpm siege` sends a hundred thousand documents and twenty thousand bodies. */
const IS_FULL = process.env.PROBE === "siege";
const DOCUMENTS = IS_FULL ? 100_000 : 1500;
const BODIES = IS_FULL ? 20_000 : 300;
const AT_ONCE = 1;
const SLICE = IS_FULL ? 1000 : 200;
const CALM = 400;
/** How much more the main thread may need at the end than when it was warm (P12). */
const MOST_GROWN_MIB = 50;
/** Who works while the others besiege. */
const HONEST = "Amara Delacroix";
const BESIEGERS = ["Bea Lindqvist", "Ines Whitcombe", "Tom Hargreaves", "Imani Forsyth", "Maud Sorley"];
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

const schema = buildSchema(readFileSync(new URL("../../packages/schema/schema.graphql", import.meta.url), "utf8"));
const says = judge(schema);

let register: TestRegister;
let besieged: Besieged;
let ids: string[];
let token: string;

beforeAll(async () => {
  register = await startRegister();
  besieged = await besiege(register);
  ids = await someIds();
  token = (await aMachine(register, Object.values(TokenScope))).token;
  await register.sql("UPDATE machine_token SET issued_at = now(), expires_on = current_date + 30");
}, 180_000);
afterAll(async () => {
  await besieged?.stop();
  await register?.stop();
});

/** Ids of every kind of row that is there, and some that are not. */
async function someIds(): Promise<string[]> {
  const tables = {
    RegisterEntry: "register_entry",
    Child: "child",
    Action: "action",
    PanelMeeting: "panel_meeting",
    Person: "person",
    School: "school",
    RemovalRequest: "removal_request",
    ImportRun: "import_run",
  };
  const real = await Promise.all(
    Object.entries(tables).map(async ([type, table]) =>
      (await register.sql<{ id: string }>(`SELECT id FROM ${table} LIMIT 8`)).map(({ id }) => globalId(type, id)),
    ),
  );
  const nobody = "00000000-0000-4000-8000-000000000000";
  return [
    ...real.flat(),
    globalId("RegisterEntry", nobody),
    globalId("__proto__", nobody),
    globalId("Child", "' OR 1=1"),
    "zq7canary",
    "",
    "%",
    "\u0000",
    "a".repeat(5000),
  ];
}

/** What went wrong, by kind: how often, and the first that showed it. */
class Findings {
  readonly found = new Map<string, { times: number; first: string }>();
  add(what: string | null, sent: string): void {
    if (what === null) return;
    const known = this.found.get(what);
    if (known) known.times += 1;
    else if (this.found.size < 40) this.found.set(what, { times: 1, first: sent.slice(0, 5000) });
  }
  list(): string[] {
    return [...this.found].map(([what, { times, first }]) => `${what} (${times} times): ${first}`);
  }
}

/** Sends those from one number to another in slices, each with new sessions, and with a calm after each in which the honest user is alone. */
async function inSlices(
  [first, total]: readonly [number, number],
  user: HonestUser,
  send: (at: number, seed: number, cookie: string) => Promise<void>,
): Promise<void> {
  for (let from = first; from < total; from += SLICE) {
    const cookies = await Promise.all(BESIEGERS.map(besieged.cookieOf));
    user.now("siege");
    let at = from;
    const worker = async () => {
      while (at < Math.min(from + SLICE, total)) await send(at, SEED + at, cookies[at++ % cookies.length] ?? "");
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    user.now("idle");
    await setTimeout(CALM);
  }
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

it(`P8, P12: ${DOCUMENTS} hostile documents and ${BODIES} bodies break nothing, learn nothing and hold nobody up`, {
  timeout: 60 * 60_000,
}, async () => {
  // Besiegers have machines of their own: this one must not take the register's.
  setPriority(constants.priority.PRIORITY_LOW);
  const findings = new Findings();
  const user = honestUser(besieged.address, await besieged.cookieOf(HONEST));
  const known = { ids, spoilt: 2 };
  let answered = 0;
  await setTimeout(1000);
  const fresh = besieged.memory();
  const began = performance.now();
  const heaps: number[] = [];
  const weigh = async () => {
    user.now("between");
    heaps.push(await besieged.heap());
  };
  const sendDocument = async (at: number, seed: number, cookie: string) => {
    const [dice] = throwDice(seed, 1);
    if (!dice) return;
    const document = hostileDocument(dice, schema, known);
    const body = JSON.stringify(document);
    const headers = {
      "content-type": "application/json",
      ...(at % 4 === 0 ? { authorization: `Bearer ${token}` } : { cookie }),
    };
    const answer = await sendRaw(besieged.port, {
      method: "POST",
      path: dice.chance(2) ? "/graphql/stream" : "/graphql",
      headers,
      body: Buffer.from(body),
    });
    if (answer.status === 200 && answer.text.includes('"data":{')) answered += 1;
    findings.add(
      answer.status === 0 ? "no answer" : says(body, answer.status, answer.text),
      `${answer.text.slice(0, 300)} <- ${body}`,
    );
  };
  for (const quarter of [0, 1, 2, 3]) {
    await inSlices([(quarter * DOCUMENTS) / 4, ((quarter + 1) * DOCUMENTS) / 4], user, sendDocument);
    await weigh();
  }
  const warm = besieged.memory();
  await inSlices([0, BODIES], user, async (_at, seed, cookie) => {
    const [dice] = throwDice(seed, 1);
    if (!dice) return;
    const request = hostileBody(dice, cookie);
    const answer = await sendRaw(besieged.port, request);
    const shown =
      request.head ??
      `${request.method} ${request.path} ${JSON.stringify(request.headers)} ${request.body.toString("latin1").slice(0, 300)}`;
    findings.add(says(`${shown}${request.body.toString("latin1")}`, answer.status, answer.text), shown);
  });
  await weigh();
  // By the second quarter everything that is kept for good has been loaded and compiled.
  const grown = (heaps.at(-1) ?? 0) - (heaps[1] ?? 0);
  const seconds = (performance.now() - began) / 1000;
  const { took, failed } = await user.end();
  const [idle, under] = [median(took.idle), median(took.siege)];
  process.stdout.write(`
siege: seed ${SEED}
documents: ${DOCUMENTS}, of which ${answered} were let in and answered
bodies: ${BODIES}
seconds: ${seconds.toFixed(0)}
wrong answers: ${findings.list().length}
memory at the start: ${fresh.toFixed(0)} MiB, after the documents: ${warm.toFixed(0)} MiB, after the bodies: ${besieged.memory().toFixed(0)} MiB
what the main thread keeps: ${heaps.map((heap) => heap.toFixed(1)).join(", ")} MiB after each quarter of the documents and after the bodies; grown by ${grown.toFixed(1)} MiB since the second
honest user: ${took.idle.length} answers in the calm, median ${idle.toFixed(1)} ms; ${took.siege.length} under siege, median ${under.toFixed(1)} ms; not served ${failed}
`);
  if (findings.list().length > 0)
    process.stdout.write(
      [...findings.list(), ...new Set(besieged.faults())]
        .slice(0, 60)
        .map((line) => `  ${line}\n`)
        .join(""),
    );
  expect(findings.list()).toEqual([]);
  expect(besieged.isAlive()).toBe(true);
  expect(answered).toBeGreaterThan(DOCUMENTS / 40);
  expect(failed).toBe(0);
  expect(grown).toBeLessThanOrEqual(MOST_GROWN_MIB);
  expect(under).toBeLessThanOrEqual(idle * 2);
});
