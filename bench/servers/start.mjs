import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { onServerCore } from "../pin.mjs";

const COUNTER = new URL("./count-statements.mjs", import.meta.url).href;
const START_MS = 30_000;

/** Starts a server as a process of its own and waits until it listens. */
export async function startServer(file, env, nodeArgs = []) {
  const port = await freePort();
  const [command, ...args] = onServerCore([process.execPath, ...nodeArgs, "--import", COUNTER, file]);
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production", ...env, PORT: String(port) },
  });
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(address, child);
  return { address, spent: () => ask(child), stop: () => stop(child) };
}

async function untilItAnswers(address, child) {
  for (const end = Date.now() + START_MS; Date.now() < end; await wait(100)) {
    if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode} before it listened`);
    const answered = await fetch(`${address}/healthz`).then(
      () => true,
      () => false,
    );
    if (answered) return;
  }
  throw new Error("A server did not listen in time");
}

/** Statements sent and processor time used since the start. */
async function ask(child) {
  child.send("spent");
  const [spent] = await once(child, "message");
  return spent;
}

async function stop(child) {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
