import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JOBS, type JobName } from "@rome/api/jobs/jobs";
import { startJobs } from "@rome/api/jobs/start-jobs";
import { type Server, startEmbedded } from "@rome/api/platform/database/embedded";
import { prepareJobTables } from "@rome/api/platform/database/job-tables";
import { makeDatabase, migrate } from "@rome/api/platform/database/prepare";
import { makeLog } from "@rome/api/platform/log";
import { loadPacks } from "@rome/api/platform/procedure/load-pack";
import { makeSchema } from "@rome/api/schema";
import { seedIfEmpty } from "@rome/api/seed/seed";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { aWholeLife, type WholeLife } from "../support/a-whole-life.js";
import { documentFor, rootFields } from "../support/bare-document.js";
import { TEST_NOW } from "../support/database.js";
import { type Mailbox, startMailbox } from "../support/mailbox.js";
import { TEST_PACKS } from "../support/packs.js";
import { startRegister, type TestRegister } from "../support/register.js";

/** `pnpm probe canaries` plants many lives and asks as everybody; the tests plant one and ask as two. */
const FULL = process.env.PROBE === "canaries";
const LIVES = FULL ? 10 : 1;
const PEOPLE = ["Bea Lindqvist", "Imani Forsyth"];
const MORE = [
  "Amara Delacroix",
  "Selwyn Achterberg",
  "Tom Hargreaves",
  "Gethin Rowe",
  "Petra Vance",
  "Cormac Dell",
  "Yasmin Thorne",
  "Noor Castellane",
];
/** Ends the session of whoever asks. */
const NOT_ASKED = ["signOutEverywhere"];
/** What somebody types, to be refused or stored, and never said again. */
const TYPED = "whispering-cupboard";

let folder: string;
let server: Server;
let register: TestRegister;
let mailbox: Mailbox;
let lives: WholeLife[];
let words: string[];
let said = "";
let heard = "";
const errors: string[] = [];

/** A server of its own, whose log is read; the tests' server keeps its log to itself. */
async function aServerThatIsHeard(): Promise<Server> {
  folder = mkdtempSync(join(tmpdir(), "rome-canaries-"));
  chmodSync(folder, 0o755);
  const started = await startEmbedded(join(folder, "data"), {
    isForTests: true,
    heard: (line) => {
      heard += line;
    },
  });
  const urls = await makeDatabase(started.url, "template_rome");
  await migrate(urls.owner);
  await prepareJobTables(urls.owner, Object.keys(JOBS));
  await seedIfEmpty(urls.owner, loadPacks(), () => TEST_NOW);
  return started;
}

beforeAll(async () => {
  server = await aServerThatIsHeard();
  const write = (line: string) => {
    said += line;
  };
  register = await startRegister(makeLog("debug", { write }), TEST_PACKS, server.url);
  mailbox = await startMailbox();
  lives = [];
  for (let at = 0; at < LIVES; at += 1) lives.push(await aWholeLife(register, `canary${at}`));
  // The reference is the only thing of a child that may stand in mails and logs (design 12.16).
  words = [...lives.flatMap((life) => life.canaries.filter((word) => !word.endsWith("-reference"))), TYPED];
}, 120_000);
afterAll(async () => {
  await register.stop();
  await mailbox.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const wordsIn = (text: string) => words.filter((word) => text.includes(word));

/** Asks every query and mutation once about a life, with something typed wherever a text is asked for. */
async function walk(name: string, life: WholeLife): Promise<void> {
  const person = await register.as(name);
  const ids: Record<string, string> = {
    entryId: globalId("RegisterEntry", life.entryId),
    childId: globalId("Child", life.childId),
    recordId: globalId("DueRecord", life.childId),
  };
  const roots = rootFields(await makeSchema()).filter(
    (root) => root.kind !== "subscription" && !NOT_ASKED.includes(root.field.name),
  );
  for (const root of roots) {
    const given = (argument: string) => (ids[argument] ? JSON.stringify(ids[argument]) : undefined);
    const document = documentFor(root, given).replaceAll('"x"', `"${TYPED}"`);
    const answer = await person.send(document);
    errors.push(JSON.stringify(answer.errors ?? []));
  }
}

describe("P9: what is said of a child outside the register", () => {
  it("has a word of its own in every column about a child", () => {
    expect(words.length).toBeGreaterThan(FULL ? 1000 : 100);
  });

  it("is nothing in the API's log and in the bodies of errors, whoever asks for whatever", {
    timeout: 600_000,
  }, async () => {
    for (const life of lives) for (const name of FULL ? [...PEOPLE, ...MORE] : PEOPLE) await walk(name, life);
    await fetch(`${register.address}/search?q=${TYPED}`);
    expect(said).toContain('"path":"/graphql"');
    expect(wordsIn(said)).toEqual([]);
    expect(errors.length).toBeGreaterThan(300);
    expect(wordsIn(errors.join("\n"))).toEqual([]);
  });

  it("is nothing in PostgreSQL's log, even where a statement fails on a value", async () => {
    const [life] = lives;
    const same = `INSERT INTO school (authority_id, name) SELECT authority_id, '${TYPED}' FROM child WHERE id = $1`;
    await register.sql(same, [life?.childId]);
    await expect(register.sql(same.replace(`'${TYPED}'`, "$2"), [life?.childId, TYPED])).rejects.toThrow(
      "duplicate key",
    );
    await expect.poll(() => heard).toContain("duplicate key");
    expect(wordsIn(heard)).toEqual([]);
  });

  it("is nothing in any mail and in the payload of any job", { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    for (const name of Object.keys(JOBS) as JobName[])
      await register.job(name, mailbox.post).catch((fault: unknown) => faults.push(String(fault)));
    const jobs = await startJobs(register.apiUrl, register.parts, mailbox.post);
    await jobs.lookNow("clocks");
    const payloads = await register.sql<{ row: string }>("SELECT to_jsonb(j)::text AS row FROM jobs.job j");
    await jobs.stop();
    const mails = mailbox.arrived.map(({ raw }) => raw).join("\n");
    const waiting = await register.sql<{ row: string }>("SELECT concat(title, body, path) AS row FROM outbox");
    expect(payloads.length).toBeGreaterThan(0);
    const all = [mails, ...waiting.map(({ row }) => row), ...payloads.map(({ row }) => row), ...faults];
    expect(wordsIn(all.join("\n"))).toEqual([]);
    expect(wordsIn(said)).toEqual([]);
    if (FULL)
      process.stdout.write(
        `\nwords: ${words.length}\nrequests: ${errors.length}\nmails: ${mailbox.arrived.length}\nfound again: 0\n`,
      );
  });
});
