import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SKIPPED = new Set(["node_modules", "dist", "results", "fixtures"]);
const LONGEST = 250;
const OPT_OUTS =
  /@ts-(ignore|nocheck|expect-error)|\b(it|test|describe)\.(skip|only|todo)\(|\bas any\b|eslint-disable|\bTODO\b|\bFIXME\b/;

const files = ["apps", "packages", "tests", "bench", "scripts"].flatMap((folder) => sources(join(root, folder)));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|tsx|mjs|cjs)$/.test(entry.name) && entry.name !== "graphql-env.d.ts" ? [path] : [];
  });
}

function those(is: (text: string, path: string) => boolean): string[] {
  return files.filter((path) => is(readFileSync(path, "utf8"), path)).map((path) => relative(root, path));
}

it("keeps every file short enough to find one's way in", () => {
  expect(those((text) => text.split("\n").length > LONGEST)).toEqual([]);
});

it("opts out of no check", () => {
  expect(those((text, path) => !path.endsWith("house-rules.test.ts") && OPT_OUTS.test(text))).toEqual([]);
});

it("never saves a loaded row, which loses updates", () => {
  expect(those((text, path) => path.includes("/apps/api/src/") && /\.save\(|getRepository\(/.test(text))).toEqual([]);
});

it("never passes over that somebody was quicker: a change is asked about, or is of a locked row", () => {
  const isPassedOver = /^\s*(if \(.*\) )?await tx\.patch\(/m;
  expect(those((text, path) => path.includes("/apps/api/src/") && isPassedOver.test(text))).toEqual([]);
});

it("spells email in one way", () => {
  expect(those((text) => /\be[- ]mail/i.test(text))).toEqual([]);
});

it("reads the clock in one place only", () => {
  const reads = /new Date\(\)|Date\.now\(\)/;
  expect(
    those(
      (text, path) =>
        /\/(features|procedure\/src)\//.test(path) &&
        /apps\/api|procedure/.test(path) &&
        !path.endsWith(".test.ts") &&
        reads.test(text),
    ),
  ).toEqual([]);
});

it("holds no style attribute and no raw HTML in the portal, so that the content policy can forbid both", () => {
  expect(those((text, path) => path.endsWith(".tsx") && /\bstyle=\{|dangerouslySetInnerHTML/.test(text))).toEqual([]);
});
