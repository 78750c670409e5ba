// pnpm bench: builds, then runs the comparison on the product's own Node, on core 0 where cores can be chosen.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildServer, node, root, run } from "../scripts/tools.mjs";
import { canPin } from "./pin.mjs";

buildServer();
const isPinned = availableParallelism() > 1 && canPin();
const program = [node(), join(root, "bench/compare.mjs"), ...process.argv.slice(2)];
const [command, ...args] = isPinned ? ["taskset", "-c", "0", ...program] : program;
process.exit(await run(command, args, { ROME_BENCH_PINNED: isPinned ? "yes" : "" }));
