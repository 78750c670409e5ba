import { resolve } from "node:path";
import { type CouncilAccounts, readRoleMap } from "./auth/council-accounts.js";
import { WORDS_KEPT_DAYS } from "./mail/delete-words.js";

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
  /** A role that passes row-level security and may make databases: for backup and restore only. */
  adminDatabaseUrl: string | null;
  /** Folder of the embedded database. */
  dataFolder: string;
  /** Folder outside the database in which heads of audit chains are written down, with the key that signs them. */
  auditFolder: string;
  /** Folder of the built portal; null serves the API alone. */
  portalFolder: string | null;
  /** Sign-in by choosing a person, with invented data. Never together with real children. */
  isDemo: boolean;
  /** Whether the demonstration begins with a register, or with an empty one to import into. */
  hasDemoRegister: boolean;
  /** Where people have their accounts; null in a demonstration, where nobody has one. */
  accounts: CouncilAccounts | null;
  /** Accounts of our own, for when the council's provider is down. */
  hasLocalAccounts: boolean;
  /** Hours after which such an account ends unless renewed. */
  localAccountHours: number;
  isProduction: boolean;
  /** In a demonstration people may send GraphQL of their own within limits, as machine clients do. */
  hasOpenDoor: boolean;
  /** Connections to the database; about four for each of its cores. */
  poolSize: number;
  /** Requests a minute of one person; whoever sends more waits. */
  requestsAMinute: number;
  /** The proxies whose word about a caller's address is taken, as Express names them. */
  trustedProxy: string;
  logLevel: string;
  mail: MailConfig;
  /** What makes the PDFs; none leaves the papers to be read and printed in the browser. */
  pdfEngine: "chromium" | "none";
}

/** How mail leaves the register. */
export interface MailConfig {
  transport: "smtp" | "notify" | "log";
  /** smtp://user:password@host:587, or smtps:// for a port that begins with TLS. */
  smtpUrl: string | null;
  notifyApiKey: string | null;
  notifyTemplateId: string | null;
  /** Where people open the portal: what links in mails begin with. */
  publicUrl: string;
  from: string;
  /** Days for which the words of a mail that went are kept. */
  wordsKeptDays: number;
}

/** Reads the environment. */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const config: Config = {
    port: wholeNumber(env, "PORT", 4000),
    host: env.HOST ?? "127.0.0.1",
    databaseUrl: env.DATABASE_URL ?? null,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? null,
    adminDatabaseUrl: env.ADMIN_DATABASE_URL ?? null,
    dataFolder: resolve(root, env.DATA_FOLDER ?? ".data"),
    auditFolder: resolve(root, env.AUDIT_FOLDER ?? env.DATA_FOLDER ?? ".data"),
    portalFolder: env.PORTAL_FOLDER === "" ? null : resolve(root, env.PORTAL_FOLDER ?? "apps/portal/dist"),
    isDemo: env.DEMO !== "off",
    hasDemoRegister: env.DEMO_REGISTER !== "empty",
    accounts: readAccounts(env),
    hasLocalAccounts: readLocalAccounts(env),
    localAccountHours: wholeNumber(env, "LOCAL_ACCOUNT_HOURS", 72),
    isProduction: env.NODE_ENV === "production",
    hasOpenDoor: readOpenDoor(env),
    poolSize: wholeNumber(env, "DATABASE_POOL", 8),
    requestsAMinute: wholeNumber(env, "REQUESTS_A_MINUTE", 600),
    trustedProxy: env.TRUSTED_PROXY || "loopback",
    logLevel: env.LOG_LEVEL ?? "info",
    mail: readMail(env),
    pdfEngine: readPdfEngine(env),
  };
  if (config.databaseUrl && !config.migrationDatabaseUrl) {
    throw new Error(
      "DATABASE_URL is set, so MIGRATION_DATABASE_URL (the owner's URL, for migrations) must be set too.",
    );
  }
  return config;
}

function readAccounts(env: NodeJS.ProcessEnv): CouncilAccounts | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    PUBLIC_URL: publicUrl,
  } = env;
  if (!issuer) return null;
  if (env.DEMO !== "off")
    throw new Error(
      "OIDC_ISSUER is set, so DEMO must be off: nobody may choose a person to be where people have accounts.",
    );
  if (!clientId || !clientSecret || !publicUrl)
    throw new Error("OIDC_ISSUER is set, so OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL must be set too.");
  const isPlain = new URL(issuer).protocol === "http:";
  if (isPlain && !LOOPBACK.has(new URL(issuer).hostname)) throw new Error("OIDC_ISSUER must begin with https.");
  const roles = readRoleMap(env.OIDC_ROLES);
  return { issuer, clientId, clientSecret, roles, publicUrl: publicUrl.replace(/\/$/, ""), isPlain };
}

function readLocalAccounts(env: NodeJS.ProcessEnv): boolean {
  if (env.LOCAL_ACCOUNTS !== "on") return false;
  if (!env.OIDC_ISSUER)
    throw new Error(
      "LOCAL_ACCOUNTS is on, so OIDC_ISSUER must be set: they are for when the council's sign-in is down.",
    );
  return true;
}

function readOpenDoor(env: NodeJS.ProcessEnv): boolean {
  if (env.OPEN_DOOR !== "on") return false;
  if (env.DEMO === "off")
    throw new Error("OPEN_DOOR is on, so DEMO must be: with real children only tokens open that door.");
  return true;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1"]);

const MAIL_NEEDS: Readonly<Record<MailConfig["transport"], readonly string[]>> = {
  smtp: ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"],
  notify: ["NOTIFY_API_KEY", "NOTIFY_TEMPLATE_ID", "PUBLIC_URL"],
  log: [],
};

function readMail(env: NodeJS.ProcessEnv): MailConfig {
  const transport = env.MAIL_TRANSPORT || (env.DEMO === "off" ? "" : "log");
  if (transport !== "smtp" && transport !== "notify" && transport !== "log")
    throw new Error(`MAIL_TRANSPORT must be smtp, notify or log; it is "${transport}".`);
  const missing = MAIL_NEEDS[transport].filter((name) => !env[name]);
  if (missing.length > 0)
    throw new Error(`MAIL_TRANSPORT is ${transport}, so ${missing.join(" and ")} must be set too.`);
  return {
    transport,
    smtpUrl: env.SMTP_URL ?? null,
    notifyApiKey: env.NOTIFY_API_KEY ?? null,
    notifyTemplateId: env.NOTIFY_TEMPLATE_ID ?? null,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? 4000}`).replace(/\/$/, ""),
    from: env.MAIL_FROM ?? "register@localhost.invalid",
    wordsKeptDays: wholeNumber(env, "MAIL_WORDS_DAYS", WORDS_KEPT_DAYS),
  };
}

function readPdfEngine(env: NodeJS.ProcessEnv): Config["pdfEngine"] {
  const engine = env.PDF_ENGINE || "chromium";
  if (engine !== "chromium" && engine !== "none")
    throw new Error(`PDF_ENGINE must be chromium or none; it is "${engine}".`);
  return engine;
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === "") return otherwise;
  if (!/^\d{1,5}$/.test(text)) throw new Error(`${name} must be a whole number; it is "${text}".`);
  return Number(text);
}
