import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { ProcedurePack } from "@rome/procedure";
import { Ajv } from "ajv";
import { LineCounter, parseDocument } from "yaml";

const FOLDER = dirname(createRequire(import.meta.url).resolve("@rome/procedure/packs/afc.yaml"));

/** Every procedure pack by its key, validated against the published schema. A pack that does not fit stops the start and names its line. */
export function loadPacks(folder: string = FOLDER): ReadonlyMap<string, ProcedurePack> {
  const validate = new Ajv({ allErrors: true, strict: false }).compile<ProcedurePack>(
    JSON.parse(readFileSync(join(folder, "pack.schema.json"), "utf8")),
  );
  const packs = new Map<string, ProcedurePack>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter: lines });
    const fault = document.errors[0];
    if (fault) throw new Error(`${file}: ${fault.message}`);
    const data: unknown = document.toJS();
    if (!validate(data)) {
      const wrong = validate.errors?.[0];
      const path = (wrong?.instancePath ?? "").split("/").slice(1);
      const range = (document.getIn(path, true) as { range?: [number] } | undefined)?.range;
      const line = range ? lines.linePos(range[0]).line : 1;
      throw new Error(`${file}, line ${line}: ${path.join(".") || "pack"} ${wrong?.message ?? "is not valid"}`);
    }
    packs.set(data.key ?? basename(file, ".yaml"), data);
  }
  return packs;
}
