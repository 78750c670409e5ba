import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.js";
import { AS_ON_A_SERVER, freePort, signIn } from "./office.js";
import { asEnvironment, makeOfficeDatabase } from "./office-database.js";
import type { TestRegister } from "./register.js";

const main = fileURLToPath(new URL("../../apps/api/dist/main.js", import.meta.url));

/** The built product as two replicas on one database behind one address, and people at it. */
export interface Replicas {
  /** The address in front of both: each connection goes to one that answers. */
  address: string;
  /** SQL past every wall: to arrange and to look. */
  sql: TestRegister["sql"];
  as(name: string): Promise<Page>;
  /** Kills one replica without a word, as a fault of its machine would. */
  kill(index: number): Promise<void>;
  /** Starts it again. */
  raise(index: number): Promise<void>;
  /** Takes the line away from everybody, and gives it back. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** Starts both replicas, one after the other, with an empty register. */
export async function startReplicas(): Promise<Replicas> {
  const folder = mkdtempSync(join(tmpdir(), "rome-replicas-"));
  chmodSync(folder, 0o755);
  const database = await makeOfficeDatabase();
  const ports = [await freePort(), await freePort()];
  const begin = async (index: number) => await startReplica(ports[index] ?? 0, asEnvironment(database), folder);
  const running = [await begin(0), await begin(1)];
  const door = await openDoor(ports);
  const browser: Browser = await openBrowser();
  const kill = async (index: number) => await ended(running[index], "SIGKILL");
  return {
    address: door.address,
    sql: database.sql,
    as: async (name) => await signIn(browser, door.address, name),
    kill,
    raise: async (index) => {
      running[index] = await begin(index);
    },
    cut: door.cut,
    close: async () => {
      await browser.close();
      door.close();
      await Promise.all(running.map((_, index) => kill(index)));
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startReplica(
  port: number,
  database: ReturnType<typeof asEnvironment>,
  folder: string,
): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...AS_ON_A_SERVER,
    ...database,
    PORT: String(port),
    DATA_FOLDER: folder,
    DEMO_REGISTER: "empty",
    LOG_LEVEL: "error",
  };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => chunk.toString().includes("Stop it with Ctrl-C") && resolve());
    child.once("exit", (code) => reject(new Error(`A replica ended with ${code}`)));
  });
  return child;
}

async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  await end;
}

/** Hands each connection to the next replica that answers. */
async function openDoor(ports: readonly number[]): Promise<{ address: string; cut(is: boolean): void; close(): void }> {
  const open = new Set<Socket>();
  let turn = 0;
  let isCut = false;
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  const door: Server = createServer((client) => {
    open.add(client);
    client.on("error", () => client.destroy());
    client.on("close", () => open.delete(client));
    if (isCut) client.destroy();
    else handOver(client, ports, turn++, ports.length);
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    cut: (is) => {
      isCut = is;
      if (is) drop();
    },
    close: () => {
      door.close();
      drop();
    },
  };
}

function handOver(client: Socket, ports: readonly number[], turn: number, left: number): void {
  if (left === 0) {
    client.destroy();
    return;
  }
  const replica = connect(ports[turn % ports.length] ?? 0, "127.0.0.1");
  replica.once("error", () => handOver(client, ports, turn + 1, left - 1));
  replica.once("connect", () => {
    replica.removeAllListeners("error");
    replica.on("error", () => client.destroy());
    replica.on("close", () => client.destroy());
    client.on("close", () => replica.destroy());
    client.pipe(replica);
    replica.pipe(client);
  });
}
