import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { type GivenPack, wholePack } from "../src/pack/defaults.js";
import type { ProcedurePack } from "../src/pack/pack.js";
import { packFaults } from "../src/pack/pack-faults.js";

const schema = JSON.parse(readFileSync(new URL("../packs/pack.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allErrors: true, strict: false }).compile<GivenPack>(schema);

/** A pack as the tests read it from a file beside this folder, such as packs/suffolk.yaml; refused as the API refuses it. */
export function packFrom(path: string): ProcedurePack {
  return packsFrom(path)[0] as ProcedurePack;
}

/** The documents of one authority, whose codes know each other; refused as the API refuses them. */
export function packsFrom(...paths: readonly string[]): readonly ProcedurePack[] {
  const packs = paths.map(formOf);
  for (const [place, pack] of packs.entries()) {
    const faults = packFaults(pack, packs.toSpliced(place, 1));
    if (faults.length > 0) throw new Error(`${paths[place]}: ${JSON.stringify(faults)}`);
  }
  return packs;
}

function formOf(path: string): ProcedurePack {
  const given: unknown = parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
  if (!validate(given)) throw new Error(`${path}: ${JSON.stringify(validate.errors)}`);
  return wholePack(given);
}
