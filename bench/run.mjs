// pnpm bench: builds, then runs the comparison on the product's own Node, on core 0 where cores can be chosen.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { filesBelow, node, once, pnpm, root, run } from "../scripts/tools.mjs";
import { canPin } from "./pin.mjs";

const sources = ["packages/procedure", "apps/api"].flatMap((folder) => filesBelow(join(root, folder))).sort();
once("bench-build", sources, () => {
  pnpm(["--filter", "@rome/procedure", "--filter", "@rome/api", "run", "build"]);
});

const isPinned = availableParallelism() > 1 && canPin();
const program = [node(), join(root, "bench/compare.mjs"), ...process.argv.slice(2)];
const [command, ...args] = isPinned ? ["taskset", "-c", "0", ...program] : program;
process.exit(await run(command, args, { ROME_BENCH_PINNED: isPinned ? "yes" : "" }));
