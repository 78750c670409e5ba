import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../apps/api/dist/main.js", import.meta.url));

let folder: string;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rome-start-"));
  chmodSync(folder, 0o755);
  port = await freePort();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the built product as `npm start` does, and waits until it says that it is ready. */
async function start(): Promise<{ child: ChildProcess; said: string }> {
  const env = { ...process.env, PORT: String(port), DATA_FOLDER: folder, DEMO_REGISTER: "empty", LOG_LEVEL: "error" };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Stop it with Ctrl-C")) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
  return { child, said };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill(signal);
  return await ended;
}

const databaseRuns = () => existsSync(join(folder, "postgres/postmaster.pid"));

it("starts from nothing, says where it is and who to sign in as, and stops all that it started", async () => {
  const { child, said } = await start();
  expect(said).toContain(`http://127.0.0.1:${port}`);
  expect(said).toContain("Bea Lindqvist");
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  expect(await end(child, "SIGINT")).toBe(0);
  expect(databaseRuns()).toBe(false);
});

it("starts again after a crash that left the database running, and keeps what was saved", async () => {
  const crashed = await start();
  await end(crashed.child, "SIGKILL");
  expect(databaseRuns()).toBe(true);
  const { child } = await start();
  const people = (await (await fetch(`http://127.0.0.1:${port}/demo/people`)).json()) as unknown[];
  expect(people.length).toBeGreaterThan(14);
  expect(await end(child, "SIGTERM")).toBe(0);
  await expect.poll(databaseRuns, { timeout: 10_000 }).toBe(false);
});

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
