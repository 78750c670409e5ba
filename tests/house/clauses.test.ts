import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PACKS = join(root, "packages/procedure/packs");
const packs = readdirSync(PACKS).filter((file) => file.endsWith(".yaml"));
const { requirements } = JSON.parse(readFileSync(join(root, "docs/requirements.json"), "utf8")) as {
  requirements: { id: string }[];
};
const known = new Set(requirements.map(({ id }) => id));

/** Every `source` of a pack, with the line it stands in. */
function sourcesOf(file: string): { line: number; says: string }[] {
  const lines = new LineCounter();
  const found: { line: number; says: string }[] = [];
  visit(parseDocument(readFileSync(join(PACKS, file), "utf8"), { lineCounter: lines }), {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== "source" || !isScalar(value)) return;
      found.push({ line: lines.linePos(value.range?.[0] ?? 0).line, says: String(value.value) });
    },
  });
  return found;
}

const citedIn = (says: string) => says.match(/\b[A-Z]{3}-\d{2,3}\b/g) ?? [];

describe("every clause of a procedure that is shipped", () => {
  it("is found in all five documents", () => {
    expect(packs).toHaveLength(5);
    for (const file of packs) expect(sourcesOf(file).length, file).toBeGreaterThan(50);
  });

  it.each(packs)("names a requirement, and only such as there are: %s", (file) => {
    const wrong = sourcesOf(file).filter(({ says }) => {
      const cited = citedIn(says);
      return cited.length === 0 || cited.some((id) => !known.has(id));
    });
    expect(wrong.map(({ line, says }) => `${file}, line ${line}: ${says}`)).toEqual([]);
  });
});
