import pg from "pg";
import { keepDisposalSteps } from "../data-map/keep-disposal-steps.js";
import { makeDataSource } from "./data-source.js";
import { MIGRATIONS } from "./migrations/index.js";

/** URLs of a database: the API's role, and the owner's for migrations. */
export interface DatabaseUrls {
  api: string;
  owner: string;
}

/** Makes the two roles and the database on a server of our own; on a council's server an administrator does it (docs/running.md). */
export async function makeDatabase(superuserUrl: string, name: string): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rome_owner') THEN CREATE ROLE rome_owner LOGIN PASSWORD 'rome_owner'; END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rome_api') THEN CREATE ROLE rome_api LOGIN PASSWORD 'rome_api' NOBYPASSRLS; END IF;
    END $$`);
    const there = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (there.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER rome_owner`);
  } finally {
    await client.end();
  }
  return { api: urlFor(superuserUrl, "rome_api", name), owner: urlFor(superuserUrl, "rome_owner", name) };
}

/** The same server's URL for another role (whose password is its name: a server of our own, on loopback) and database. */
export function urlFor(url: string, role: string, database: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = role;
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** Brings the database to the newest migration, as its owner; or no further than those named. */
export async function migrate(ownerUrl: string, only: readonly string[] | null = null): Promise<number> {
  const source = makeDataSource(ownerUrl, [], 1);
  if (only) source.setOptions({ migrations: MIGRATIONS.filter(({ name }) => only.includes(name)) });
  await source.initialize();
  try {
    const { length } = await source.runMigrations();
    if (!only) await keepDisposalSteps(source);
    return length;
  } finally {
    await source.destroy();
  }
}

/**
 * Tells the database how large the trail is, once a first register has been made. It would find out by itself in a minute;
 * until then it plans for an empty trail, and each event costs more than the one before.
 */
export async function measureTrail(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("ANALYZE audit_event, audit_link, audit_detail");
  } finally {
    await client.end();
  }
}
