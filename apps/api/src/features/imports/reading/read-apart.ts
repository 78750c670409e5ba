import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { refuseBySize, type Sheet } from "./read-file.js";
import type { Said } from "./reading-worker.js";
import { UnreadableFile } from "./unreadable-file.js";

/** What a worker may take for one file; the fullest file within the limits needs less than half of either. */
const HEAP_MEBIBYTES = 256;
const PATIENCE = 60_000;
/** Files that are read at the same time; others wait their turn. */
const AT_ONCE = 2;

const TOO_MUCH = "The file is too much to read: copy the register into a new workbook and upload that.";

const isSource = import.meta.url.endsWith(".ts");
const WORKER = new URL(isSource ? "./reading-worker.ts" : "./reading-worker.js", import.meta.url);

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads an uploaded file in a worker with a heap of its own, so that a file made to fill the memory or to go on for ever
 * ends that worker and nothing else; throws only `UnreadableFile`.
 */
export async function readApart(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  refuseBySize(bytes);
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    const said = await ask(bytes, fileName);
    if ("unreadable" in said) throw new UnreadableFile(said.unreadable);
    return said.sheet;
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

async function ask(bytes: Uint8Array, fileName: string): Promise<Said> {
  const worker = new Worker(WORKER, {
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES, maxYoungGenerationSizeMb: 32 },
    env: {},
    ...(isSource ? asSource() : {}),
  });
  const clock = setTimeout(() => void worker.terminate(), PATIENCE);
  try {
    return await new Promise<Said>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", (fault: NodeJS.ErrnoException) =>
        reject(fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? new UnreadableFile(TOO_MUCH) : fault),
      );
      worker.once("exit", () => reject(new UnreadableFile(TOO_MUCH)));
    });
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

/** How sources are run, which a worker does not learn from a test; built, there is nothing to tell it. */
function asSource(): { execArgv: string[] } {
  const compiler = pathToFileURL(createRequire(import.meta.url).resolve("@oxc-node/core"));
  return { execArgv: ["--conditions=development", "--import", new URL("register.mjs", compiler).href] };
}
