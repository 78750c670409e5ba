import { join } from "node:path";
import type { Config } from "../config.js";
import { startEmbedded } from "./embedded.js";
import { type DatabaseUrls, makeDatabase } from "./prepare.js";
import { reachableFolder } from "./reachable.js";

/** Does a command's work on the register's database: the server's, the embedded one that runs, or one started for the while. */
export async function withDatabase<T>(config: Config, work: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const { databaseUrl, migrationDatabaseUrl, dataFolder } = config;
  if (databaseUrl && migrationDatabaseUrl) return await work({ api: databaseUrl, owner: migrationDatabaseUrl });
  const server = await startEmbedded(reachableFolder(join(dataFolder, "postgres")));
  try {
    return await work(await makeDatabase(server.url, "rome"));
  } finally {
    if (!server.wasRunning) await server.stop();
  }
}
