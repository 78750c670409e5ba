import pg from "pg";
import { onDatabase } from "../database/open-for-command.js";
import { BackupAlarm } from "./back-up.js";

/** Makes an empty database of the owner's on the same server. */
export async function makeEmpty(adminUrl: string, name: string): Promise<void> {
  await onServer(adminUrl, async (client) => {
    await client.query(`CREATE DATABASE "${name}" OWNER rome_owner TEMPLATE template0 ENCODING 'UTF8'`);
  });
}

/** Gives a restored database the register's name, and keeps the one before under another, which it says. Nobody may be using it. */
export async function takePlace(adminUrl: string, current: string, restored: string): Promise<string> {
  const kept = `${current}_before_${restored.replace(/^\D+/, "")}`;
  await onServer(adminUrl, async (client) => {
    const users = await client.query("SELECT FROM pg_stat_activity WHERE datname = $1", [current]);
    if (users.rowCount !== 0)
      throw new BackupAlarm(`The register is running: stop it, then give ${restored} its place with --replace.`);
    await client.query(`ALTER DATABASE "${current}" RENAME TO "${kept}"`);
    await client.query(`ALTER DATABASE "${restored}" RENAME TO "${current}"`);
  });
  return kept;
}

async function onServer(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: onDatabase(adminUrl, "postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
