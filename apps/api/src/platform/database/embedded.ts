import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { loadEmbeddedPostgres } from "./reachable.js";

/** A running PostgreSQL server. */
export interface Server {
  /** URL of its superuser. */
  url: string;
  /** Somebody else had started it on this folder. */
  wasRunning: boolean;
  stop(): Promise<void>;
}

/** How an embedded server is started. */
export interface EmbeddedOptions {
  /** Gives up durability for speed: for tests only. */
  isForTests?: boolean;
  /** Is told every line of the server's own log. */
  heard?: (line: string) => void;
  /** The package that brings the server, where it is not the usual one. */
  load?: () => Promise<{ default: unknown }>;
}

type EmbeddedConstructor = new (
  options: Record<string, unknown>,
) => { initialise(): Promise<void>; start(): Promise<void>; stop(): Promise<void> };

/** What the package listens to besides its own server. */
const ENDINGS = ["SIGTERM", "SIGINT", "SIGHUP", "beforeExit", "exit"];

/** Starts the PostgreSQL that comes from npm on a folder, or joins the one a crash left running there. */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Server> {
  const left = await findRunning(folder);
  if (left) return left;
  const isRoot = process.getuid?.() === 0;
  await mkdir(folder, { recursive: true });
  if (!isRoot) await chmod(folder, 0o700);
  const port = await freePort();
  const said: string[] = [];
  const hear = (line: string) => {
    said.push(line);
    options.heard?.(line);
  };
  const Embedded = await loadQuietly(options.load ?? loadEmbeddedPostgres);
  const server = new Embedded({
    databaseDir: folder,
    port,
    user: "postgres",
    password: "postgres",
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    postgresFlags: flags(options.isForTests ?? false),
    onLog: hear,
    onError: (line: unknown) => hear(String(line ?? "")),
  });
  try {
    if (!existsSync(join(folder, "PG_VERSION"))) await server.initialise();
    await server.start();
  } catch (fault) {
    throw new Error(
      `PostgreSQL did not start in ${folder}: ${fault instanceof Error ? fault.message : ""}\n${said.slice(-8).join("")}`,
    );
  }
  return { url: urlOf(port), wasRunning: false, stop: () => stopOnce(server, folder) };
}

/** The server's log names no value of a row: neither the detail of a failed statement nor the statement itself. */
const QUIET = ["log_error_verbosity=terse", "log_min_error_statement=panic"];

function flags(isForTests: boolean): string[] {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", ...QUIET];
  if (isForTests) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");
  return settings.flatMap((setting) => ["-c", setting]);
}

/** `stop()` alone never settles when the server has died before it. */
async function stopOnce(server: { stop(): Promise<void> }, folder: string): Promise<void> {
  const died = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (existsSync(join(folder, "postmaster.pid"))) return;
      clearInterval(look);
      resolve();
    }, 100);
    look.unref();
  });
  await Promise.race([server.stop(), died]);
}

/**
 * The package installs signal handlers that stop the server under running transactions; ours close the API first. Its
 * handler of an empty event loop ends every command with 0, whatever the command found.
 */
async function loadQuietly(load: () => Promise<{ default: unknown }>): Promise<EmbeddedConstructor> {
  const before = new Map(ENDINGS.map((ending) => [ending, process.rawListeners(ending)]));
  const module = await load();
  for (const ending of ENDINGS) {
    for (const listener of process.rawListeners(ending)) {
      if (!before.get(ending)?.includes(listener)) process.off(ending, listener as () => void);
    }
  }
  return module.default as EmbeddedConstructor;
}

async function findRunning(folder: string): Promise<Server | null> {
  const pidFile = join(folder, "postmaster.pid");
  if (!existsSync(pidFile)) return null;
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n");
  if (!isAlive(Number(pid)) || !(await answers(urlOf(Number(port))))) return null;
  return { url: urlOf(Number(port)), wasRunning: true, stop: async () => void process.kill(Number(pid), "SIGINT") };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf(port: number): string {
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
