import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Who answers for a case: this issue, by tests that carry its number, or a later one. */
type Owner = "here" | "concurrency" | "faults" | "time";

/** The sixty hostile cases: what somebody tries, or what goes wrong. */
const CASES: Readonly<Record<number, readonly [words: string, owner: Owner]>> = {
  1: ["the id of another authority's entry", "here"],
  2: ["the id of a restricted record, by a chair who is shut out of it", "here"],
  3: ["from child to sibling to the entry of another panel, by nesting", "here"],
  4: ["the action of another service, in a change", "here"],
  5: ["fields in an input that nobody may set", "here"],
  6: ["an alternate one minute after their time", "here"],
  7: ["a guest who reads the item after the meeting", "here"],
  8: ["a page for administrators that holds what cases hold", "here"],
  9: ["counts, sorting and hits of a search that tell of hidden rows", "here"],
  10: ["forged headers of address and role", "here"],
  11: ["a session that is older than a change of role, in two processes", "here"],
  12: ["two reports that differ by one child", "here"],
  13: ["ten thousand aliases", "here"],
  14: ["fifty levels", "here"],
  15: ["fragments in a circle, and a bomb of fragments", "here"],
  16: ["ten thousand directives", "here"],
  17: ["a field ten thousand times", "here"],
  18: ["a batch", "here"],
  19: ["the schema asked for under another name", "here"],
  20: ["names misspelt in variables", "here"],
  21: ["a change by GET, plain text, a form, parts", "here"],
  22: ["pages of a size that is none", "here"],
  23: ["a document that is not registered, and the hash of another", "here"],
  24: ["two removals in one operation", "here"],
  25: ["a body of sixty megabytes, a hundred thousand brackets", "here"],
  26: ["keys that are everybody's", "here"],
  27: ["zero bytes, half characters, letters that look like others", "here"],
  28: ["names as people have them", "here"],
  29: ["a key twice", "here"],
  30: ["a body that unpacks to more", "here"],
  31: ["requests within requests, a line within a header", "here"],
  32: ["strings that stall a pattern", "here"],
  33: ["SQL and wildcards in filters", "here"],
  34: ["a workbook that fills the memory", "here"],
  35: ["ten thousand parts, archives in archives, paths that lead out, links", "here"],
  36: ["sizes that lie", "here"],
  37: ["entities and links to outside", "here"],
  38: ["cells that run as formulas", "here"],
  39: ["encodings, quotes that never close, one endless line", "here"],
  40: ["dates that are none, or could be two", "here"],
  41: ["files that are not what their name says", "here"],
  42: ["the same import twice at once", "here"],
  43: ["two members edit one action in the meeting", "concurrency"],
  44: ["a removal approved while a note is added", "concurrency"],
  45: ["a chair approves their own proposal", "concurrency"],
  46: ["a decision dated back, without quorum, or edited after the lock", "concurrency"],
  47: ["a double click, and a retry after a time-out", "concurrency"],
  48: ["a school withdraws while the referral is accepted", "concurrency"],
  49: ["two children merged while both are edited", "concurrency"],
  50: ["a member who leaves the panel in mid-meeting", "here"],
  51: ["a process killed", "faults"],
  52: ["the line cut during COMMIT", "faults"],
  53: ["the disk full", "faults"],
  54: ["no connection left", "faults"],
  55: ["a mail server that misbehaves", "faults"],
  56: ["clients that read and write slowly", "faults"],
  57: ["the hour that is twice, and the one that is not", "time"],
  58: ["Easter, single bank holidays, days on which a school is closed", "time"],
  59: ["a request received on the 31st, or on a Saturday", "here"],
  60: ["a clock set back", "here"],
};

const tests = fileURLToPath(new URL("../", import.meta.url));
const SOURCES = fileURLToPath(new URL("../../", import.meta.url));

/** Numbers in the names of tests, by file: "case 24: …", "cases 34 to 41", and the plain "13: …". */
function named(): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const path of testFiles()) {
    const text = readFileSync(path, "utf8").replaceAll(/\/\*\*.*?\*\//gs, "");
    const file = path.slice(SOURCES.length);
    for (const number of numbersIn(text, file.endsWith("two-doors.test.ts")))
      found.set(number, [...new Set([...(found.get(number) ?? []), file])]);
  }
  return found;
}

function testFiles(): string[] {
  return [tests, `${SOURCES}packages/procedure/src/`, `${SOURCES}apps/api/src/`].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter(
        (path) =>
          path.endsWith(".test.ts") && !path.includes("node_modules") && !path.endsWith("hostile-cases.test.ts"),
      )
      .map((path) => folder + path),
  );
}

function numbersIn(text: string, isPlain: boolean): number[] {
  const one = [...text.matchAll(/\bcase (\d{1,2})\b/gi)].map(([, number]) => Number(number));
  const several = [...text.matchAll(/\bcases (\d{1,2}) to (\d{1,2})\b/gi)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
  );
  const lists = [...text.matchAll(/\bcases ((?:\d{1,2}(?:, | and )?){2,})/gi)].flatMap(
    ([, list]) => (list ?? "").match(/\d+/g)?.map(Number) ?? [],
  );
  const begins = isPlain ? /["`](\d{2}): /g : /(?:\bit|\))\(\s*["`](\d{1,2}): /g;
  const plain = [...text.matchAll(begins)].map(([, number]) => Number(number));
  return [...one, ...several, ...lists, ...plain];
}

it("accounts for all sixty hostile cases", () => {
  expect(Object.keys(CASES).map(Number)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});

it("holds a test, named by its number, for every case of who may see what and of files", () => {
  const found = named();
  const missing = Object.entries(CASES)
    .map(([number, [, owner]]) => ({ number: Number(number), owner }))
    .filter(({ number, owner }) => owner === "here" && !found.has(number));
  expect(missing).toEqual([]);
});
