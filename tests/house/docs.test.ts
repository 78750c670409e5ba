import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SKIPPED = new Set(["node_modules", "dist", ".git", ".data", "results"]);

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pages(path) : entry.name.endsWith(".md") ? [path] : [];
  });
}

/** Every match of a pattern in the files of some kind below a folder: its first group. */
function matchesIn(folder: string, kind: RegExp, pattern: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return matchesIn(path, kind, pattern);
    if (!kind.test(entry.name)) return [];
    return [...readFileSync(path, "utf8").matchAll(pattern)].map(([, found]) => found ?? "");
  });
}

/** The questions that code and packs below a folder cite. */
const citing = (folder: string) => matchesIn(folder, /\.(ts|tsx|yaml)$/, /\b(Q(?:[1-9]|[1-9]\d))\b/g);

/** The promises that names of tests below a folder carry. */
const promisesIn = (folder: string) =>
  matchesIn(folder, /\.test\.ts$/, /\b(?:it|describe)\(\s*["`](?:Q\d+, )?(P\d+)\b/g);

describe("every page of the documentation", () => {
  it.each(pages(root).map((page) => [relative(root, page)]))("%s links to what is there", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to ?? "");
    expect(links.filter((to) => !existsSync(join(root, dirname(page), to)))).toEqual([]);
  });

  it.each(pages(root).map((page) => [relative(root, page)]))("%s names only files that are there", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const files = [...text.matchAll(/`((?:apps|bench|deploy|docs|packages|scripts|tests)\/[\w./-]+\.\w+)`/g)];
    expect(files.map(([, file]) => file ?? "").filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const said = pages(root).flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/`pnpm ([a-z:0-9-]+)/g)].map(([, name]) => name ?? ""),
    );
    const builtIn = ["exec", "install", "run"];
    expect([...new Set(said)].filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
  });

  it("says how every open question was decided that a pack, the code or a test cites", () => {
    const decided = new Set(
      [...readFileSync(join(root, "docs/questions.md"), "utf8").matchAll(/^\| (Q\d+) /gm)].map(([, number]) => number),
    );
    const cited = ["apps", "packages", "tests"].flatMap((folder) => citing(join(root, folder)));
    expect(cited.length).toBeGreaterThan(100);
    expect([...new Set(cited)].filter((number) => !decided.has(number))).toEqual([]);
  });

  it("says what every promise is whose number a test carries", () => {
    const said = [
      readFileSync(join(root, "SECURITY.md"), "utf8"),
      readFileSync(join(root, "docs/data-protection.md"), "utf8"),
    ];
    const promised = new Set(said.join("\n").match(/\bP\d+\b/g));
    const carried = ["packages", "tests"].flatMap((folder) => promisesIn(join(root, folder)));
    expect(carried.length).toBeGreaterThan(20);
    expect([...new Set(carried)].filter((number) => !promised.has(number))).toEqual([]);
  });

  it("tells the changes of the version that package.json names", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const [, newest] = /^## (\S+)/m.exec(readFileSync(join(root, "CHANGELOG.md"), "utf8")) ?? [];
    expect(newest).toBe(version);
  });

  it("keeps a glossary whose types are in the contract", () => {
    const schema = readFileSync(join(root, "packages/schema/schema.graphql"), "utf8");
    const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");
    const types = [...glossary.matchAll(/`([A-Z][A-Za-z]+)`/g)].map(([, name]) => name ?? "");
    const missing = types.filter((name) => !new RegExp(`(type|enum) ${name}\\b`).test(schema));
    expect(missing).toEqual([]);
  });
});
