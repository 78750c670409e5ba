import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type GivenPack, type ProcedurePack, type ProcedureVersions, versionsOf, wholePack } from "@rome/procedure";
import { Ajv, type ValidateFunction } from "ajv";
import { LineCounter, parseDocument } from "yaml";

const FOLDER = dirname(createRequire(import.meta.url).resolve("@rome/procedure/packs/afc.yaml"));

/**
 * Every authority's procedure by its key, in all its versions, validated against the published schema. A pack that does
 * not fit stops the start and names its line.
 */
export function loadPacks(folder: string = FOLDER): ReadonlyMap<string, ProcedureVersions> {
  const validate = new Ajv({ allErrors: true, strict: false }).compile<GivenPack>(
    JSON.parse(readFileSync(join(folder, "pack.schema.json"), "utf8")),
  );
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((file) => readPack(join(folder, file), validate));
  const byKey = Map.groupBy(packs, ({ key }) => key);
  return new Map([...byKey].map(([key, ofKey]) => [key, versionsOf(ofKey)]));
}

function readPack(path: string, validate: ValidateFunction<GivenPack>): ProcedurePack {
  const file = basename(path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw new Error(`${file}: ${fault.message}`);
  const data: unknown = document.toJS();
  if (validate(data)) return wholePack(data);
  const wrong = validate.errors?.[0];
  const parts = (wrong?.instancePath ?? "").split("/").slice(1);
  const range = (document.getIn(parts, true) as { range?: [number] } | undefined)?.range;
  const line = range ? lines.linePos(range[0]).line : 1;
  throw new Error(`${file}, line ${line}: ${parts.join(".") || "pack"} ${wrong?.message ?? "is not valid"}`);
}
