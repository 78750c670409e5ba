import { spawnSync } from "node:child_process";

/** True where a process can be held to one core, so that server and database do not take each other's time. */
export function canPin() {
  return spawnSync("taskset", ["-c", "1", "true"]).status === 0;
}

/** The command line of a server: held to core 1 when the run is pinned. */
export function onServerCore(program) {
  return process.env.ROME_BENCH_PINNED === "yes" ? ["taskset", "-c", "1", ...program] : program;
}
