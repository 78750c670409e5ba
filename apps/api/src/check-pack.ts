import { resolve } from "node:path";
import { checkPack } from "./platform/procedure/load-pack.js";

/** `pnpm pack:check <file>`: says line by line what is wrong in a pack, or that it is complete. */
const given = process.argv[2];
const faults =
  given === undefined
    ? ["Say which file: pnpm pack:check packages/procedure/packs/afc.yaml"]
    : checkPack(resolve(process.env.INIT_CWD ?? process.cwd(), given));
process.stdout.write(`${faults.length === 0 ? "This pack is complete." : faults.join("\n")}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
