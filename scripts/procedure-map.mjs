// Writes docs/procedure-map.md: each requirement, the rule that holds it, the file it stands in and the tests that cite
// it. Nothing is written by hand: rules and tests are found by the numbers they cite.
//   pnpm map            writes the page
//   pnpm map --missing  says which requirements that compute, enforce or remind have no rule or no test
//   pnpm map --json     prints page, missing and unknown numbers for the house test
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isMap, isPair, isScalar, parseDocument, visit } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PAGE = join(root, "docs/procedure-map.md");
const BINDING = ["compute", "enforce", "remind"];
const CITED = /\b(AFC|CAM|CSP|OXF|SUF)-(\d{2,3})(?![\d-])(?:(?:[…–]| to )(?:\1-)?(\d{2,3})\b)?/g;
/** The head of a test's title, such as "SUF-31, SUF-70: a school refers after ...". */
const TITLE = /["'`]([^"'`:]*\b(?:AFC|CAM|CSP|OXF|SUF)-\d{2,3}\b[^"'`:]*):/g;
const SKIPPED = new Set(["node_modules", "dist", "fixtures"]);

/** @typedef {{ id: string, tag: string, says: string }} Requirement */
/** @typedef {{ rule: string, file: string }} Place */

/** Every file below a folder with one of these endings. */
function files(folder, endings) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : files(path, endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    });
}

const isTest = (path) => /\.test\.tsx?$/.test(path) || path.startsWith("tests/journeys/");
const read = (path) => readFileSync(join(root, path), "utf8");

/** The numbers a text cites; AFC-78…88 cites all between. */
function cited(text) {
  return [...text.matchAll(CITED)].flatMap(([, document, first, last]) => {
    const from = Number(first);
    const until = last === undefined ? from : Number(last);
    return Array.from({ length: Math.max(1, until - from + 1) }, (_, step) => {
      return `${document}-${String(from + step).padStart(2, "0")}`;
    });
  });
}

/** Places in a pack: the section and the code or clock whose source cites the number. */
function placesInPack(file) {
  const found = [];
  visit(parseDocument(read(file)), {
    Scalar(_key, node, path) {
      if (typeof node.value !== "string") return;
      const ids = cited(node.value);
      if (ids.length > 0) found.push(...ids.map((id) => ({ id, rule: nameInPack(path), file })));
    },
  });
  return found;
}

function nameInPack(path) {
  const keys = path.filter(isPair).map(({ key }) => (isScalar(key) ? String(key.value) : ""));
  const names = path.filter(isMap).map((map) => map.get("id") ?? map.get("code") ?? map.get("act"));
  const name = names.findLast((one) => typeof one === "string");
  const within = ["sources", "lists"].includes(keys[0]) ? keys[1] : name;
  return [keys[0], within].filter((one) => one !== undefined && one !== "source").join(" ");
}

const NAMED = /(?:export |^)(?:default )?(?:abstract )?(?:async )?(?:function|const|class|interface|type|enum) (\w+)/;
const ROW = /^ {2}([A-Z][A-Z_]{3,}): (?:\{|\[)/;

/** Places in code: the rule, function or type that the citing line belongs to. */
function placesInCode(file) {
  const lines = read(file).split("\n");
  return lines.flatMap((line, at) => cited(line).map((id) => ({ id, rule: nameInCode(lines, at), file })));
}

function nameInCode(lines, at) {
  const nameOf = (line) => (ROW.exec(line) ?? NAMED.exec(line))?.[1];
  const isComment = /^\s*(\/\*\*|\*|\/\/)/.test(lines[at]);
  const after =
    isComment && !/^\s{4,}/.test(lines[at])
      ? lines
          .slice(at, at + 12)
          .map(nameOf)
          .find(Boolean)
      : undefined;
  return (
    after ??
    lines
      .slice(0, at + 1)
      .map(nameOf)
      .findLast(Boolean) ??
    "file"
  );
}

/** Places of all numbers, by number, each once. */
function byId(places) {
  const found = new Map();
  for (const { id, rule, file } of places) {
    const own = found.get(id) ?? [];
    if (!own.some((one) => one.rule === rule && one.file === file)) own.push({ rule, file });
    found.set(id, own);
  }
  return found;
}

function findPlaces() {
  const packs = files("packages/procedure/packs", [".yaml"]);
  const code = [...files("packages/procedure/src", [".ts"]), ...files("apps/api/src", [".ts"])];
  const portal = files("apps/portal/src", [".ts", ".tsx"]);
  const tests = [...code, ...portal, ...files("tests", [".ts"])].filter(isTest);
  const rules = [...packs.flatMap(placesInPack), ...code.filter((file) => !isTest(file)).flatMap(placesInCode)];
  const named = tests.flatMap((file) => cited(read(file)).map((id) => ({ id, rule: "", file })));
  const titles = tests.flatMap((file) => [...read(file).matchAll(TITLE)].flatMap(([, head]) => cited(head)));
  return { rules: byId(rules), tests: byId(named), titles: new Set(titles) };
}

const inCell = (text) => text.replaceAll("|", "\\|");
const link = (file) => `[${basename(file)}](${relative("docs", file)})`;
const NONE = "none yet";

/** The page, what has no rule or test though it must, and numbers that are cited and do not exist. */
export function procedureMap() {
  /** @type {{ documents: Record<string, string>, requirements: Requirement[] }} */
  const { documents, requirements } = JSON.parse(read("docs/requirements.json"));
  const { rules, tests, titles } = findPlaces();
  const row = ({ id, tag, says }) => {
    const places = rules.get(id) ?? [];
    const homes = [...new Set(places.map(({ file }) => file))];
    const rulesIn = (home) => places.filter(({ file }) => file === home).map(({ rule }) => `\`${rule}\``);
    const column = (lines) => (lines.length > 0 ? lines.join("<br>") : BINDING.includes(tag) ? NONE : "");
    const cells = [
      id,
      tag,
      inCell(says),
      column(homes.map((home) => rulesIn(home).join(", "))),
      column(homes.map(link)),
      column((tests.get(id) ?? []).map(({ file }) => link(file))),
    ];
    return `| ${cells.join(" | ")} |`;
  };
  const tables = Object.entries(documents).map(([document, name]) => {
    const own = requirements.filter(({ id }) => id.startsWith(document)).map(row);
    return [
      `## ${document}: ${name}`,
      "",
      "| Number | Kind | Requirement | Rule | File | Test |",
      "|---|---|---|---|---|---|",
      ...own,
    ].join("\n");
  });
  const binding = requirements.filter(({ tag }) => BINDING.includes(tag)).map(({ id }) => id);
  const missing = {
    rule: binding.filter((id) => !rules.has(id)),
    test: binding.filter((id) => !tests.has(id)),
    name: binding.filter((id) => !titles.has(id)),
  };
  const known = new Set(requirements.map(({ id }) => id));
  const unknown = [...new Set([...rules.keys(), ...tests.keys()])].filter((id) => !known.has(id)).toSorted();
  return { page: `${HEAD}\n\n${tables.join("\n\n")}\n`, missing, unknown };
}

const HEAD = `# Procedure map

Every requirement of the five written procedures, the rule that holds it, where it stands, and the tests that cite it.
\`pnpm map\` writes this page from the numbers cited in packs, code and tests; the list of requirements is in
[requirements.json](requirements.json). A test of the house keeps the page true.

What a requirement asks of the software: *compute*, *enforce* and *remind* bind the engine and have a rule and a test
each; *hold*, *show*, *send*, *report* and *do* are kept by records, pages and reports.`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { page, missing, unknown } = procedureMap();
  if (process.argv.includes("--json")) {
    process.stdout.write(JSON.stringify({ page, missing, unknown }));
  } else if (process.argv.includes("--missing")) {
    console.log(`No rule: ${missing.rule.join(", ") || "none"}`);
    console.log(`No test: ${missing.test.join(", ") || "none"}`);
    console.log(`Tested, but in no test's title: ${missing.name.join(", ") || "none"}`);
    console.log(`Cited but not known: ${unknown.join(", ") || "none"}`);
  } else {
    writeFileSync(PAGE, page);
  }
}
