import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { MIGRATIONS } from "../database/migrations/index.js";
import { migrate } from "../database/prepare.js";
import { BackupAlarm, copiedColumns, type Manifest } from "./back-up.js";
import { carriedTables, differences, PLAIN_PRINT, takeInventory } from "./inventory.js";

/** Where a backup is brought back to: one new database, seen by its owner and by a role that passes every wall. */
export interface RestoreTarget {
  adminUrl: string;
  ownerUrl: string;
}

/**
 * Brings a backup back into an empty database: the schema as it was, the rows, then what came since by migration. Counts,
 * sums, walls and the ends of the trails are compared before that; gives what differs, which should be nothing.
 */
export async function restore(folder: string, target: RestoreTarget): Promise<string[]> {
  const manifest = await readManifest(folder);
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  if (manifest.migrations.some((name) => !known.has(name)))
    throw new BackupAlarm("This backup was made by a newer version of the register: restore it with that version.");
  await migrate(target.ownerUrl, manifest.migrations);
  const client = new pg.Client({ connectionString: target.adminUrl });
  await client.connect();
  try {
    await client.query(PLAIN_PRINT);
    await bringBack(client, folder, manifest);
    return differences(manifest, await takeInventory(client));
  } finally {
    await client.end();
    await migrate(target.ownerUrl);
  }
}

/** What a folder's backup holds; without it the folder is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch {
    throw new BackupAlarm(`There is no whole backup in ${folder}.`);
  }
}

async function bringBack(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const there = await carriedTables(client);
  await client.query("BEGIN");
  // The rows were checked when they were first written: neither triggers nor foreign keys run again.
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(`TRUNCATE ${there.map((name) => `"${name}"`).join(", ")} CASCADE`);
  for (const { name } of manifest.tables) {
    const into = client.query(copyFrom(`COPY "${name}" (${await copiedColumns(client, name)}) FROM STDIN`));
    await pipeline(createReadStream(join(folder, `${name}.copy.gz`)), createGunzip(), into);
  }
  for (const { name, value } of manifest.sequences)
    await client.query("SELECT setval(quote_ident($1)::regclass, $2)", [name, value]);
  await client.query("COMMIT");
}
