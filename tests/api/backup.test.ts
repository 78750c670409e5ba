import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { backUp } from "@rome/api/platform/backup/back-up";
import { makeEmpty } from "@rome/api/platform/backup/put-in-place";
import { restore } from "@rome/api/platform/backup/restore";
import { onDatabase } from "@rome/api/platform/database/open-for-command";
import { urlFor } from "@rome/api/platform/database/prepare";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestRegister } from "../support/register.js";

const NOW = new Date("2026-11-26T21:00:00Z");
const made: string[] = [];

let register: TestRegister;
let folder: string;
let admin: string;

beforeAll(async () => {
  register = await startRegister();
  folder = join(mkdtempSync(join(tmpdir(), "rome-backup-")), "backup");
  admin = onDatabase(inject("postgresUrl"), new URL(register.apiUrl).pathname.slice(1));
  await aRegisterEntry(register, { firstName: "Zoë", lastName: "O’Brien\n\\t" });
  const bea = await register.as("Bea Lindqvist");
  await bea.ask(`{ register(first: 5) { totalCount } }`);
});
afterAll(async () => {
  await register.stop();
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  for (const name of made) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.end();
  rmSync(join(folder, ".."), { recursive: true });
});

async function emptyDatabase(): Promise<{ adminUrl: string; ownerUrl: string; apiUrl: string }> {
  const name = `restored_${made.length}_${process.pid}`;
  await makeEmpty(admin, name);
  made.push(name);
  return {
    adminUrl: onDatabase(admin, name),
    ownerUrl: urlFor(admin, "rome_owner", name),
    apiUrl: urlFor(admin, "rome_api", name),
  };
}

it("P24: brings back every row, sum, policy, right and the end of the trail", async () => {
  const manifest = await backUp(admin, folder, NOW);
  expect(manifest.tables.find(({ name }) => name === "register_entry")?.rows).toBeGreaterThan(0);
  expect(manifest.heads.length).toBeGreaterThan(0);
  expect(manifest.walls.filter((line) => line.startsWith("policy")).length).toBeGreaterThan(20);
  const target = await emptyDatabase();
  expect(await restore(folder, target)).toEqual([]);
  const client = new pg.Client({ connectionString: target.apiUrl });
  await client.connect();
  expect((await client.query("SELECT FROM child")).rowCount).toBe(0);
  const [authority] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
  await client.query("SELECT set_config('app.authority_id', $1, false)", [authority?.id]);
  expect((await client.query("SELECT FROM child WHERE last_name = $1", ["O’Brien\n\\t"])).rowCount).toBe(1);
  await client.end();
});

it("leaves sessions behind: whoever was signed in signs in again", () => {
  expect(readdirSync(folder)).not.toContain("session.copy.gz");
});

it("says what differs when a row of a backup was lost or altered", async () => {
  const path = join(folder, "child.copy.gz");
  const whole = readFileSync(path);
  const lines = gunzipSync(whole).toString("utf8").split("\n");
  writeFileSync(path, gzipSync(lines.slice(1).join("\n")));
  expect(await restore(folder, await emptyDatabase())).toEqual([
    expect.stringMatching(/^The table child has \d+ rows instead of \d+\.$/),
  ]);
  writeFileSync(path, gzipSync([lines[0]?.replace(/[A-Z]/, "X"), ...lines.slice(1)].join("\n").replace("Zoë", "Zoe")));
  expect(await restore(folder, await emptyDatabase())).toEqual(["The rows of child are not the same."]);
  writeFileSync(path, whole);
});

it("raises the alarm instead of backing up nothing", async () => {
  const nowhere = join(folder, "..", "nothing");
  await expect(backUp(register.apiUrl, nowhere, NOW)).rejects.toThrow(/sees no rows past row-level security/);
  await expect(backUp(urlFor(admin, "rome_owner", new URL(admin).pathname.slice(1)), nowhere, NOW)).rejects.toThrow(
    /row-level security/,
  );
  await expect(backUp(onDatabase(admin, "postgres"), nowhere, NOW)).rejects.toThrow(/nothing to back up/);
  const { adminUrl, ownerUrl } = await emptyDatabase();
  await restore(folder, { adminUrl, ownerUrl });
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("TRUNCATE authority CASCADE");
  await client.end();
  await expect(backUp(adminUrl, nowhere, NOW)).rejects.toThrow(/nothing to back up/);
  expect(readdirSync(join(folder, ".."))).toEqual(["backup"]);
});

it("refuses a backup of a newer version", async () => {
  const path = join(folder, "manifest.json");
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, whole.replace('"migrations": [', '"migrations": ["Later1999999999999",'));
  await expect(restore(folder, await emptyDatabase())).rejects.toThrow(/newer version/);
  writeFileSync(path, whole);
});
