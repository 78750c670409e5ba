import { join } from "node:path";
import type { Config } from "../config.js";
import { startEmbedded } from "./embedded.js";
import { type DatabaseUrls, makeDatabase } from "./prepare.js";
import { reachableFolder } from "./reachable.js";

/** URLs for a command; `admin` passes row-level security and may make databases, and is null where none was given. */
export interface CommandUrls extends DatabaseUrls {
  admin: string | null;
}

/** Does a command's work on the register's database: the server's, the embedded one that runs, or one started for the while. */
export async function withDatabase<T>(config: Config, work: (urls: CommandUrls) => Promise<T>): Promise<T> {
  const { databaseUrl, migrationDatabaseUrl, adminDatabaseUrl, dataFolder } = config;
  if (databaseUrl && migrationDatabaseUrl)
    return await work({ api: databaseUrl, owner: migrationDatabaseUrl, admin: adminDatabaseUrl });
  const server = await startEmbedded(reachableFolder(join(dataFolder, "postgres")));
  try {
    const urls = await makeDatabase(server.url, "rome");
    return await work({ ...urls, admin: onDatabase(server.url, "rome") });
  } finally {
    if (!server.wasRunning) await server.stop();
  }
}

/** The same role on another database of the same server. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
