import { resolve } from "node:path";

/** Everything the environment may say, read once. Bad values stop the start with a sentence that names them. */
export interface Config {
  /** Port of portal and API. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** A PostgreSQL server's URL for the API's role; null starts the embedded one. */
  databaseUrl: string | null;
  /** The owner's URL, used by migrations only. */
  migrationDatabaseUrl: string | null;
  /** Folder of the embedded database. */
  dataFolder: string;
  /** Folder of the built portal; null serves the API alone. */
  portalFolder: string | null;
  /** Sign-in by choosing a person, with invented data. Never together with real children. */
  isDemo: boolean;
  /** Whether the demonstration begins with a register, or with an empty one to import into. */
  hasDemoRegister: boolean;
  isProduction: boolean;
  /** Connections to the database; about four for each of its cores. */
  poolSize: number;
  logLevel: string;
}

/** Reads the environment. */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const config: Config = {
    port: wholeNumber(env, "PORT", 4000),
    host: env.HOST ?? "127.0.0.1",
    databaseUrl: env.DATABASE_URL ?? null,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? null,
    dataFolder: resolve(root, env.DATA_FOLDER ?? ".data"),
    portalFolder: env.PORTAL_FOLDER === "" ? null : resolve(root, env.PORTAL_FOLDER ?? "apps/portal/dist"),
    isDemo: env.DEMO !== "off",
    hasDemoRegister: env.DEMO_REGISTER !== "empty",
    isProduction: env.NODE_ENV === "production",
    poolSize: wholeNumber(env, "DATABASE_POOL", 8),
    logLevel: env.LOG_LEVEL ?? "info",
  };
  if (config.databaseUrl && !config.migrationDatabaseUrl) {
    throw new Error(
      "DATABASE_URL is set, so MIGRATION_DATABASE_URL (the owner's URL, for migrations) must be set too.",
    );
  }
  return config;
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === "") return otherwise;
  if (!/^\d{1,5}$/.test(text)) throw new Error(`${name} must be a whole number; it is "${text}".`);
  return Number(text);
}
