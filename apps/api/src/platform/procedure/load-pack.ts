import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import {
  type GivenPack,
  type ProcedurePack,
  type ProcedureVersions,
  packFaults,
  versionsOf,
  wholePack,
} from "@rome/procedure";
import { Ajv, type ValidateFunction } from "ajv";
import { type Document, LineCounter, parseDocument } from "yaml";
import { type Fault, faultsInWords } from "./schema-words.js";

const FOLDER = dirname(createRequire(import.meta.url).resolve("@rome/procedure/packs/afc.yaml"));

/** One file of a folder of packs: the procedure when its form is right, and what is wrong with it, line by line. */
export interface ReadPack {
  file: string;
  pack: ProcedurePack | null;
  faults: readonly string[];
}

/**
 * Every authority's procedure by its key, in all its versions. A pack that is not complete stops the start; each fault
 * names its file and line and says what is wrong.
 */
export function loadPacks(folder: string = FOLDER): ReadonlyMap<string, ProcedureVersions> {
  const read = readPacks(folder);
  const faults = read.flatMap((one) => one.faults);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const packs = read.map(({ pack }) => pack).filter((pack) => pack !== null);
  const byKey = Map.groupBy(packs, ({ key }) => key);
  return new Map([...byKey].map(([key, ofKey]) => [key, versionsOf(ofKey)]));
}

/** What is wrong in one file, together with the other documents of its folder; nothing when it is complete. */
export function checkPack(path: string): readonly string[] {
  const found = readPacks(dirname(path)).find(({ file }) => file === basename(path));
  return found?.faults ?? [`${basename(path)}: there is no such pack; its name must end in .yaml`];
}

/** Every pack of a folder, complete or not. */
export function readPacks(folder: string): ReadPack[] {
  const validate = new Ajv({ allErrors: true, strict: false, verbose: true }).compile<GivenPack>(
    JSON.parse(readFileSync(join(FOLDER, "pack.schema.json"), "utf8")),
  );
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((file) => readForm(join(folder, file), validate));
  return files.map((one) => ({ ...one, faults: [...one.faults, ...crossFaults(one, files)] }));
}

interface ReadForm extends ReadPack {
  inLines: (faults: readonly Fault[]) => string[];
}

/** Reads one file and checks it against the published schema. */
function readForm(path: string, validate: ValidateFunction<GivenPack>): ReadForm {
  const file = basename(path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines, prettyErrors: false });
  const inLines = (faults: readonly Fault[]) =>
    faults
      .map(({ path: at, says }) => ({ line: lineOf(document, lines, at), says: `${placeOf(document, at)}${says}` }))
      .toSorted((one, other) => one.line - other.line)
      .map(({ line, says }) => `${file}, line ${line}: ${says}`);
  const broken = document.errors.map(({ pos, message }) => `${file}, line ${lines.linePos(pos[0]).line}: ${message}`);
  if (broken.length > 0) return { file, pack: null, faults: broken, inLines };
  const data: unknown = document.toJS();
  if (validate(data)) return { file, pack: wholePack(data), faults: [], inLines };
  return { file, pack: null, faults: inLines(faultsInWords(validate.errors ?? [])), inLines };
}

/** What is wrong between the lines of a pack, and between the documents of one authority. */
function crossFaults({ pack, inLines }: ReadForm, files: readonly ReadForm[]): string[] {
  if (pack === null) return [];
  const documents = files.map((one) => one.pack).filter((one) => one?.key === pack.key && one !== pack);
  const others = documents.filter((one) => one !== null && one.side !== pack.side) as ProcedurePack[];
  const same = documents.some((one) => one?.side === pack.side && one.effectiveFrom === pack.effectiveFrom);
  const twice = {
    path: ["effectiveFrom"],
    says: "another file of this authority and side is in force from the same day",
  };
  return inLines([...packFaults(pack, others), ...(same ? [twice] : [])]);
}

/** The line of the deepest thing on the path that is written in the file. */
function lineOf(document: Document, lines: LineCounter, path: Fault["path"]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const start = keyStart(document, path.slice(0, depth));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

/** Where the key of an entry stands, or the entry itself in a list. */
function keyStart(document: Document, path: Fault["path"]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = (parent as { items?: readonly { key?: { value?: unknown; range?: [number] } }[] } | undefined)?.items;
  const pair = items?.find(({ key }) => key?.value !== undefined && String(key.value) === String(path.at(-1)));
  return pair?.key?.range?.[0] ?? (document.getIn(path, true) as { range?: [number] } | undefined)?.range?.[0];
}

/** The path in words: lines of a list by their id, code or number. */
function placeOf(document: Document, path: Fault["path"]): string {
  const words = path.map((part, depth) => {
    if (!/^\d+$/.test(String(part))) return part;
    const within = path.slice(0, depth + 1);
    const name = ["id", "code", "act", "title"]
      .map((key) => document.getIn([...within, key]))
      .find((one) => typeof one === "string");
    return name ?? Number(part) + 1;
  });
  return words.length > 0 ? `${words.join(" › ")}: ` : "";
}
