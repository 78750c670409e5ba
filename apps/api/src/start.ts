import { join } from "node:path";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { ENTITIES } from "./entities.js";
import { JOBS } from "./jobs/jobs.js";
import { type RunningJobs, startJobs } from "./jobs/start-jobs.js";
import { openAnchorBook } from "./platform/audit/anchors.js";
import type { Clock } from "./platform/clock.js";
import { readConfig } from "./platform/config.js";
import { makeDataSource } from "./platform/database/data-source.js";
import { type Server, startEmbedded } from "./platform/database/embedded.js";
import { prepareJobTables } from "./platform/database/job-tables.js";
import { type DatabaseUrls, makeDatabase, measureTrail, migrate } from "./platform/database/prepare.js";
import { reachableFolder } from "./platform/database/reachable.js";
import { readRegistered } from "./platform/graphql/registered.js";
import { makeLog } from "./platform/log.js";
import { makeTransport } from "./platform/mail/make-transport.js";
import { chromiumEngine } from "./platform/pdf/pdf-engine.js";
import { loadPacks } from "./platform/procedure/load-pack.js";
import { seedDemoCases } from "./seed/demo-cases.js";
import { seedDemoRegister } from "./seed/demo-register.js";
import { seedIfEmpty } from "./seed/seed.js";
import { makeServer } from "./server.js";

/** A running register. */
export interface Running {
  address: string;
  log: Logger;
  db: DataSource;
  jobs: RunningJobs;
  stop(): Promise<void>;
}

/** Brings everything up in order: database, migrations, invented data, portal and API. */
export async function start(env: NodeJS.ProcessEnv, root: string, clock: Clock): Promise<Running> {
  const config = readConfig(env, root);
  const log = makeLog(config.logLevel);
  const packs = loadPacks();
  const { urls, server } = await findDatabase(config.databaseUrl, config.migrationDatabaseUrl, config.dataFolder);
  await migrate(urls.owner);
  await prepareJobTables(urls.owner, Object.keys(JOBS));
  if (config.isDemo) await seedIfEmpty(urls.owner, packs, clock);
  const db = await makeDataSource(urls.api, ENTITIES, config.poolSize).initialize();
  const { isDemo, isProduction, portalFolder } = config;
  const pdf = config.pdfEngine === "chromium" ? chromiumEngine() : null;
  const documents = readRegistered(portalFolder);
  const { requestsAMinute, accounts, hasLocalAccounts, trustedProxy } = config;
  const parts = {
    db,
    packs,
    clock,
    log,
    isDemo,
    isProduction,
    isClosed: isProduction && !config.hasOpenDoor,
    portalFolder,
    documents,
    requestsAMinute,
    accounts,
    hasLocalAccounts,
    trustedProxy,
    pdf,
  };
  const { http, stop } = await makeServer(parts);
  if (isDemo && config.hasDemoRegister) {
    await seedDemoRegister(parts);
    await seedDemoCases(parts);
    await measureTrail(urls.owner);
  }
  const { publicUrl, wordsKeptDays } = config.mail;
  const anchors = openAnchorBook(config.auditFolder);
  const post = { transport: makeTransport(config.mail, log, clock), publicUrl, wordsKeptDays, anchors };
  const jobs = await startJobs(urls.api, parts, post);
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(config.port, config.host, resolve);
  });
  return {
    address: `http://${config.host === "0.0.0.0" ? "localhost" : config.host}:${config.port}`,
    log,
    db,
    jobs,
    stop: async () => {
      await stop();
      await jobs.stop();
      await db.destroy();
      await server?.stop();
    },
  };
}

async function findDatabase(
  api: string | null,
  owner: string | null,
  folder: string,
): Promise<{ urls: DatabaseUrls; server: Server | null }> {
  if (api && owner) return { urls: { api, owner }, server: null };
  const server = await startEmbedded(reachableFolder(join(folder, "postgres")));
  return { urls: await makeDatabase(server.url, "rome"), server };
}
