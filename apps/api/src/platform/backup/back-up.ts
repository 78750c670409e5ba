import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Inventory, PLAIN_PRINT, takeInventory } from "./inventory.js";

/** What lies beside the rows of a backup. */
export interface Manifest extends Inventory {
  madeAt: string;
  sequences: { name: string; value: string }[];
}

/** A backup that must not be trusted; its message says why. */
export class BackupAlarm extends Error {
  override readonly name = "BackupAlarm";
}

/**
 * Copies every row of one instant into a folder, gzipped, with counts and sums of what it must bring back. The role of
 * the URL must pass row-level security: under it a backup would succeed and hold nothing. A folder that is there is whole.
 */
export async function backUp(adminUrl: string, folder: string, now: Date): Promise<Manifest> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const part = `${folder}.part`;
  try {
    await refuseBlind(client);
    await client.query(PLAIN_PRINT);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await refuseEmpty(client);
    await mkdir(part, { recursive: true, mode: 0o700 });
    const inventory = await takeInventory(client);
    for (const { name, rows } of inventory.tables) await copyOut(client, name, rows, join(part, `${name}.copy.gz`));
    const manifest: Manifest = { madeAt: now.toISOString(), ...inventory, sequences: await readSequences(client) };
    await client.query("COMMIT");
    await writeFile(join(part, "manifest.json"), JSON.stringify(manifest, null, 1));
    await rename(part, folder);
    return manifest;
  } catch (fault) {
    await rm(part, { recursive: true, force: true });
    throw fault;
  } finally {
    await client.end();
  }
}

async function refuseBlind(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ passes: boolean }>(
    "SELECT rolsuper OR rolbypassrls AS passes FROM pg_roles WHERE rolname = current_user",
  );
  if (!rows[0]?.passes)
    throw new BackupAlarm("This role sees no rows past row-level security: give ADMIN_DATABASE_URL one that does.");
}

async function refuseEmpty(client: pg.Client): Promise<void> {
  const there = await client.query("SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'authority'");
  const rows = there.rowCount === 0 ? there : await client.query("SELECT FROM authority LIMIT 1");
  if (rows.rowCount === 0)
    throw new BackupAlarm("There is nothing to back up: the register has no authority. Is this the right database?");
}

async function copyOut(client: pg.Client, name: string, rows: number, path: string): Promise<void> {
  let copied = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) if (byte === 10) copied += 1;
      done(null, chunk);
    },
  });
  const columns = await copiedColumns(client, name);
  const source = client.query(copyTo(`COPY "${name}" (${columns}) TO STDOUT`));
  await pipeline(source, count, createGzip(), createWriteStream(path, { mode: 0o600 }));
  if (copied !== rows) throw new BackupAlarm(`Of ${rows} rows of ${name} only ${copied} were copied.`);
}

/** The columns of a table that hold what was written, in a fixed order; those the database works out are left out. */
export async function copiedColumns(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attname) AS columns FROM pg_attribute
     WHERE attrelid = quote_ident($1)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [name],
  );
  return rows[0]?.columns ?? "";
}

async function readSequences(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL`,
  );
  return rows.map(({ name, value }) => ({ name, value: String(value) }));
}
