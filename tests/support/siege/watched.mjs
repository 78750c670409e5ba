// Loaded into a besieged register before its own code: says what the process is asked about itself.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const ASKED_EVERY_MS = 1;
const NANOSECONDS = 1e6;

// Workers are given the same arguments; it is the main thread that everybody waits for.
if (isMainThread) {
  const loop = monitorEventLoopDelay({ resolution: ASKED_EVERY_MS });
  loop.enable();
  process.on("message", (asked) => {
    if (asked === "heap") {
      globalThis.gc();
      process.send({ heap: process.memoryUsage().heapUsed });
    } else {
      process.send({ stall: loop.max / NANOSECONDS });
      loop.reset();
    }
  });
}
