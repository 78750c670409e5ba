import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type GivenPack, wholePack } from "../src/pack/defaults.js";
import type { PanelRule, ProcedurePack } from "../src/pack/pack.js";

/** The AfC pack as its file says it. */
export const AFC_GIVEN = parse(readFileSync(new URL("../packs/afc.yaml", import.meta.url), "utf8")) as GivenPack;

/** The AfC pack as the tests read it; outside the tests the API loads and validates packs. */
export const AFC_PACK = wholePack(AFC_GIVEN) as ProcedurePack & { panel: PanelRule; fullTimeHours: number };
