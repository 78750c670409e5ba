import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AS_ON_A_SERVER, freePort } from "../office.js";
import type { TestRegister } from "../register.js";

const main = fileURLToPath(new URL("../../../apps/api/dist/main.js", import.meta.url));
const watched = new URL("./watched.mjs", import.meta.url).href;
const honest = fileURLToPath(new URL("./honest-user.mjs", import.meta.url));

const MEBIBYTE = 1024 * 1024;

/** What the honest user asks: a page of the register, as the portal does. */
const HONEST = "{ register(first: 20) { totalCount nodes { id reference child { firstName lastName } } } }";

/** The built product in a process of its own, as on a council's server, on the database of a test. */
export interface Besieged {
  port: number;
  address: string;
  /** A session of a seeded person. */
  cookieOf(name: string): Promise<string>;
  /** Mebibytes in memory: of the main thread, of its workers and of what they share. */
  memory(): number;
  /** Milliseconds of a processor that it has used so far, with its workers. */
  cpu(): number;
  /** Mebibytes that the main thread still needs when everything it does not need is thrown away. */
  heap(): Promise<number>;
  /** The longest time in milliseconds for which the main thread did nothing else, since this was last asked. */
  stall(): Promise<number>;
  isAlive(): boolean;
  /** Faults as the server logged them. */
  faults(): string[];
  stop(): Promise<void>;
}

/** Starts it; its only registered document is the honest user's. */
export async function besiege(register: TestRegister): Promise<Besieged> {
  const folder = mkdtempSync(join(tmpdir(), "rome-siege-"));
  writeFileSync(
    join(folder, "documents.json"),
    JSON.stringify({ [createHash("sha256").update(HONEST).digest("hex")]: HONEST }),
  );
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Register</title>");
  const port = await freePort();
  const env = {
    ...process.env,
    ...AS_ON_A_SERVER,
    PORT: String(port),
    DATABASE_URL: register.apiUrl,
    MIGRATION_DATABASE_URL: register.apiUrl.replace("rome_api:rome_api", "rome_owner:rome_owner"),
    DATA_FOLDER: folder,
    PORTAL_FOLDER: folder,
    PDF_ENGINE: "none",
    LOG_LEVEL: "error",
    REQUESTS_A_MINUTE: "99999",
    OPEN_DOOR: "on",
  };
  const child = spawn(process.execPath, ["--expose-gc", "--import", watched, main], {
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said = await listen(child);
  const ask = async (what: "heap" | "stall") =>
    await new Promise<{ heap: number; stall: number }>((resolve) => {
      child.once("message", (answer) => resolve(answer as { heap: number; stall: number }));
      child.send(what);
    });
  const address = `http://127.0.0.1:${port}`;
  return {
    port,
    address,
    cookieOf: async (name) => await signIn(address, name),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    cpu: () => cpuOf(child.pid),
    heap: async () => (await ask("heap")).heap / MEBIBYTE,
    stall: async () => (await ask("stall")).stall,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    faults: () =>
      said()
        .split("\n")
        .filter((line) => line.includes("a request failed")),
    stop: async () => {
      const end = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await end;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The kernel counts in hundredths of a second; the name in brackets may hold spaces. */
function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function listen(child: ChildProcess): Promise<() => string> {
  let text = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        text = (text + chunk.toString()).slice(-2_000_000);
        if (text.includes("Stop it with Ctrl-C")) resolve();
      });
    child.once("exit", (code) => reject(new Error(`The register ended with ${code}: ${text}`)));
  });
  return () => text;
}

async function signIn(address: string, name: string): Promise<string> {
  const people = (await (await fetch(`${address}/demo/people`)).json()) as { name: string }[];
  const answer = await fetch(`${address}/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(people.find((one) => one.name === name)),
  });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** Somebody who does their work while the siege goes on. */
export interface HonestUser {
  /** What is going on from now on. */
  now(label: "idle" | "siege" | "between"): void;
  /** Ends their day: milliseconds of every answer, and how many did not come or were not an answer. */
  end(): Promise<{ took: Record<"idle" | "siege", number[]>; failed: number }>;
}

/** Sets an honest user to work. */
export function honestUser(address: string, cookie: string): HonestUser {
  const child = spawn(process.execPath, [honest, address, cookie, HONEST], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    now: (label) => void child.send(label),
    end: async () => {
      const heard = new Promise((resolve) => child.once("message", resolve));
      child.send("stop");
      return (await heard) as Awaited<ReturnType<HonestUser["end"]>>;
    },
  };
}
