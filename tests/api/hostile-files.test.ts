import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { readApart } from "@rome/api/features/imports/reading/read-apart";
import { sheetXml, workbook } from "@rome/api/features/imports/reading/workbook.fixture";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anImport, confirmed, PREVIEW, rowsOf, sendFile } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { type Besieged, besiege, honestUser } from "../support/siege/besieged.js";
import { throwDice } from "../support/siege/dice.js";
import { type HostileFile, hostileFile } from "../support/siege/files.js";

/** `pnpm probe files` sends five hundred. */
const FILES = process.env.PROBE === "files" ? 500 : 40;
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));
const HEAD = "Name,DOB,School\n";

let register: TestRegister;
let besieged: Besieged;
let keeper: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  keeper = await register.as("Bea Lindqvist");
  besieged = await besiege(register);
}, 180_000);
afterAll(async () => {
  await besieged?.stop();
  await register?.stop();
});

/** What is wrong with the answer to a file; null when nothing is. */
function judged(file: HostileFile, status: number, message: string): string | null {
  const isOneSentence = /^[A-Z][^\n]{20,240}\.$/.test(message) && !/Error|undefined|ENO|\bat \//.test(message);
  if (status === 201) return file.isRefused ? `case ${file.case}: ${file.what} was taken` : null;
  if (status !== 413 && status !== 422) return `case ${file.case}: ${file.what} was answered ${status}`;
  if (!file.isRefused && !/headings|children/.test(message))
    return `case ${file.case}: ${file.what} was refused: ${message}`;
  return isOneSentence ? null : `case ${file.case}: ${file.what} was answered "${message}"`;
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

it(`P15, cases 34 to 41: ${FILES} hostile files are refused in a sentence, and nobody waits for them`, {
  timeout: 60 * 60_000,
}, async () => {
  const person = { cookie: await besieged.cookieOf("Bea Lindqvist") };
  const user = honestUser(besieged.address, await besieged.cookieOf("Amara Delacroix"));
  await wait(1500);
  const [fresh, heapBefore] = [besieged.memory(), await besieged.heap()];
  let highest = fresh;
  const watch = setInterval(() => {
    highest = Math.max(highest, besieged.memory());
  }, 20);
  const [refusals, stalls]: [number[], number[]] = [[], []];
  const wrong: string[] = [];
  for (const [at, dice] of throwDice(SEED, FILES).entries()) {
    const file = hostileFile(dice, at);
    await besieged.stall();
    user.now("siege");
    const began = performance.now();
    const { status, message } = await sendFile(
      { address: besieged.address } as TestRegister,
      person,
      file.name,
      file.bytes,
    );
    if (status !== 201) refusals.push(performance.now() - began);
    user.now("idle");
    stalls.push(await besieged.stall());
    const found = judged(file, status, message);
    if (found) wrong.push(found);
    await wait(60);
  }
  clearInterval(watch);
  const grown = (await besieged.heap()) - heapBefore;
  const { took, failed } = await user.end();
  const [idle, under] = [median(took.idle), median(took.siege)];
  process.stdout.write(`
files: ${FILES}, seed ${SEED}
wrong answers: ${wrong.length}
refused after: median ${median(refusals).toFixed(0)} ms, longest ${Math.max(...refusals).toFixed(0)} ms
memory with the workers': ${fresh.toFixed(0)} MiB before, at most ${highest.toFixed(0)} MiB; what the main thread keeps grew by ${grown.toFixed(1)} MiB
main thread stood still: median of a file ${median(stalls).toFixed(0)} ms, longest ${Math.max(...stalls).toFixed(0)} ms
honest user: ${took.idle.length} answers in the calm, median ${idle.toFixed(1)} ms; ${took.siege.length} while a file was read, median ${under.toFixed(1)} ms, longest ${Math.max(...took.siege).toFixed(0)} ms; not served ${failed}
`);
  expect(wrong).toEqual([]);
  expect(failed).toBe(0);
  expect(besieged.isAlive()).toBe(true);
  expect(highest - fresh).toBeLessThan(300);
});

describe("files read apart", () => {
  it("case 34: a file made to fill the memory ends its worker and nothing else", async () => {
    const rows = Array.from({ length: 15_000 }, (_, at) =>
      Array.from({ length: 60 }, (_, column) => `${at}-${column}`),
    );
    const before = process.memoryUsage().heapUsed;
    const outcome = await readApart(workbook({ sheet: sheetXml(rows) }), "register.xlsx").then(
      ({ rows: read }) => read.length,
      (fault: Error) => fault.message,
    );
    expect(outcome === 15_000 || /copy the register|more text/.test(String(outcome))).toBe(true);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(400 * 1024 * 1024);
    expect((await readApart(Buffer.from(`${HEAD}"LEE, Jo",1/1/2015,\n`), "r.csv")).rows).toHaveLength(2);
  });

  it("case 34: reading a large file leaves the event loop free", async () => {
    const rows = Array.from({ length: 8000 }, (_, at) => Array.from({ length: 30 }, (_, column) => `${at}-${column}`));
    const bytes = workbook({ sheet: sheetXml(rows) });
    let turns = 0;
    let isRead = false;
    const reading = readApart(bytes, "register.xlsx").then(() => {
      isRead = true;
    });
    while (!isRead) {
      await wait(5);
      turns += 1;
    }
    await reading;
    expect(turns).toBeGreaterThan(10);
  });
});

describe("what comes in", () => {
  it("case 38: a cell that would run stays text, is flagged, and comes back as it was written", async () => {
    const run = await anImport(register, keeper, `${HEAD}"=HYPERLINK(0), Jo",1/1/2015,"＝cmd|calc"\n`);
    const [row] = await rowsOf(keeper, run.id);
    expect(row.problems.map(({ message }: { message: string }) => message).join(" ")).toContain("never run");
  });

  it("case 40: days that are none are held out, and a day that could be two is asked about", async () => {
    const run = await anImport(
      register,
      keeper,
      `${HEAD}"LEE, Jo",29/02/2023,\n"LEE, Al",31/04/2015,\n"LEE, Bo",00/00/0000,\n`,
    );
    const rows = await rowsOf(keeper, run.id);
    expect(rows.map(({ kind }) => kind)).toEqual(["UNREADABLE", "UNREADABLE", "UNREADABLE"]);
  });

  it("case 42: the same import confirmed twice at once is brought in once", async () => {
    const run = await anImport(register, keeper, `${HEAD}"MARLOWE, Twice",1/1/2015,\n`);
    const { previewImport } = await keeper.ask(PREVIEW, { input: { importId: run.id, version: run.version } });
    const ready = previewImport.importRun;
    const answers = await Promise.all(Array.from({ length: 6 }, () => confirmed(keeper, ready)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await register.sql("SELECT FROM child WHERE last_name ILIKE 'marlowe'")).toHaveLength(1);
  });
});
