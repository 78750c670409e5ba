import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ProcedurePack } from "../src/pack.js";

/** The AfC pack as the tests read it; outside the tests the API loads and validates packs. */
export const AFC_PACK: ProcedurePack = parse(
  readFileSync(new URL("../packs/afc.yaml", import.meta.url), "utf8"),
) as ProcedurePack;
