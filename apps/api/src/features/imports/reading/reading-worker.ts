import { parentPort, workerData } from "node:worker_threads";
import { readSpreadsheet } from "./read-file.js";
import { UnreadableFile } from "./unreadable-file.js";

/** What the worker says when it has read a file, or when nobody can. */
export type Said = { sheet: Awaited<ReturnType<typeof readSpreadsheet>> } | { unreadable: string };

const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };

parentPort?.postMessage(await read());

async function read(): Promise<Said> {
  try {
    return { sheet: await readSpreadsheet(bytes, fileName) };
  } catch (fault) {
    if (fault instanceof UnreadableFile) return { unreadable: fault.message };
    throw fault;
  }
}
