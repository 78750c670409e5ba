import { randomBytes } from "node:crypto";
import { type DatabaseUrls, makeDatabase, migrate, urlFor } from "@rome/api/platform/database/prepare";
import pg from "pg";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { startTestServer } from "./database.js";
import type { TestRegister } from "./register.js";

/** A database of its own for one office: migrated, and with nobody in it. */
export interface OfficeDatabase {
  urls: DatabaseUrls;
  /** A line to it past every wall: to arrange and to look. */
  own: pg.Client;
  sql: TestRegister["sql"];
  drop(): Promise<void>;
}

/** One PostgreSQL server for the journeys, with a migrated template that each office clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  await migrate((await makeDatabase(server.url, "template_office")).owner);
  project.provide("postgresUrl", server.url);
  return server.stop;
}

/** Clones the template. */
export async function makeOfficeDatabase(): Promise<OfficeDatabase> {
  const superuser = inject("postgresUrl");
  const name = `office_${randomBytes(6).toString("hex")}`;
  const server = new pg.Client({ connectionString: superuser });
  await server.connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE template_office OWNER rome_owner`);
  const own = new pg.Client({ connectionString: superuser.replace(/\/[^/]*$/, `/${name}`) });
  await own.connect();
  return {
    urls: { api: urlFor(superuser, "rome_api", name), owner: urlFor(superuser, "rome_owner", name) },
    own,
    sql: async (text, values = []) => (await own.query(text, values)).rows as never,
    drop: async () => {
      await own.end();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    },
  };
}

/** The addresses of a database as the register reads them. */
export function asEnvironment({ urls }: OfficeDatabase): { DATABASE_URL: string; MIGRATION_DATABASE_URL: string } {
  return { DATABASE_URL: urls.api, MIGRATION_DATABASE_URL: urls.owner };
}
