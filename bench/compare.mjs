import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startEmbedded } from "@rome/api/platform/database/embedded";
import { reachableFolder } from "@rome/api/platform/database/reachable";
import { root } from "../scripts/tools.mjs";
import { prepareDatabase } from "./database.mjs";
import { compareServers } from "./rounds.mjs";
import { startServers, stopServers } from "./servers/all.mjs";
import { SIZES } from "./sizes.mjs";
import { table } from "./table.mjs";

const { values: asked } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "3" },
  },
});
const sizes = asked.quick ? ["S"] : ["S", "M"];
const plan = asked.quick
  ? { rounds: 1, seconds: 1, warmsUp: false }
  : { rounds: Number(asked.rounds), seconds: Number(asked.seconds), warmsUp: true };

/** A quick run makes its own database and leaves nothing behind; a full one keeps its databases for the next run. */
const folder = asked.quick ? mkdtempSync(join(tmpdir(), "rome-bench-")) : reachableFolder(join(root, ".data/bench"));
if (asked.quick) await chmod(folder, 0o755);
const database = await startEmbedded(asked.quick ? join(folder, "data") : folder, { isForTests: asked.quick });
const servers = [];
let exitCode = 1;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stopAll().finally(() => process.exit(1)));
try {
  for (const size of sizes)
    servers.push(...(await startServers(size, await prepareDatabase(database.url, SIZES[size]))));
  process.stdout.write(`\n${table(await compareServers(servers, plan), plan)}\n`);
  exitCode = 0;
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.stack : fault}\n`);
} finally {
  await stopAll();
}
process.exit(exitCode);

async function stopAll() {
  await stopServers(servers);
  await database.stop();
  if (asked.quick) rmSync(folder, { recursive: true, force: true });
}
