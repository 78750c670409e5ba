import { randomInt } from "node:crypto";
import { csvText } from "@rome/api/features/imports/reading/csv-text";
import { neutralised, withoutNeutraliser } from "@rome/api/features/imports/reading/formula";
import { readCsv } from "@rome/api/features/imports/reading/read-csv";
import { startRow } from "@rome/api/features/imports/reading/row-cells";
import { bullets, heading, paragraph, table, wordOf } from "@rome/api/features/minutes/word/parts";
import { plainDate } from "@rome/procedure";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openWord } from "../support/word.js";

/** `pnpm probe files` tries twenty thousand cells. */
const CELLS = process.env.PROBE === "files" ? 20_000 : 2000;
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

/** Cells as people and attackers write them: mostly a dangerous beginning, then anything. */
const begins = [
  "=",
  "+",
  "-",
  "@",
  "|",
  "%",
  "＝",
  "＋",
  "－",
  "＠",
  "\t",
  "\r",
  "\n",
  " ",
  "\u00a0",
  "\uFEFF",
  "\u200B",
  "'",
  '"',
  ",",
  ";",
  "",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x")',
  "+44 1632 960123",
  "-",
  "--",
  "-2",
  "+2+3",
  "@SUM(1)",
  "7",
  "O'Brien",
];
const cell = fc
  .tuple(fc.array(fc.constantFrom(...begins), { maxLength: 4 }), fc.string({ unit: "grapheme", maxLength: 12 }))
  .map(([lead, rest]) => lead.join("") + rest);

/** What a spreadsheet does with a cell of a CSV file, said independently of how we write it. */
function wouldRun(written: string): boolean {
  const shown = written.replace(/^[\s\p{Cc}\u200b\ufeff]+/u, "");
  if (!/^[=+\-@|%＝＋－＠]/u.test(shown)) return false;
  const isNumber = /^[+-]?[\d\s.,()-]+%?$/.test(shown) || /^[+-]+$/.test(shown.trim());
  return !isNumber || shown.includes("=");
}

/** Reads a file as a spreadsheet does: quotes taken away, nothing else. */
function cellsOf(text: string): string[] {
  const found = [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,\r\n"]*))/g)];
  return found.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

it(`P14, case 38: of ${CELLS} cells none leaves in a CSV as a formula`, async () => {
  await fc.assert(
    fc.asyncProperty(cell, async (given) => {
      const [, middle] = cellsOf(csvText([["a", given, "b"]]).replace(/^\uFEFF/, ""));
      expect(wouldRun(middle ?? "")).toBe(false);
    }),
    { numRuns: CELLS, seed: SEED },
  );
});

it(`P14: of ${CELLS} cells every one is the same again after it went out and came in`, async () => {
  await fc.assert(
    fc.asyncProperty(cell, async (given) => {
      expect(withoutNeutraliser(neutralised(given))).toBe(given);
      const kept = given.replace(/(?![\t-\r])\p{Cc}|\uFFFD/gu, "").toWellFormed();
      const rows = await readCsv(
        Buffer.from(
          csvText([
            ["Name", "School", "Comments"],
            ["x", kept, "y"],
          ]),
        ),
      );
      expect(withoutNeutraliser(rows[1]?.[1] ?? "")).toBe(kept);
    }),
    { numRuns: CELLS / 4, seed: SEED },
  );
});

it(`P14: of ${CELLS} cells none comes in as anything but text, and a mark we made is taken off again`, () => {
  const words = { services: [], boroughs: [], provisionTypes: [], groups: [] };
  fc.assert(
    fc.property(cell, (given) => {
      const row = startRow([neutralised(given.trim())], ["comments"], words, plainDate("2026-11-26"));
      expect(row.cell("comments")).toBe(given.trim());
    }),
    { numRuns: CELLS, seed: SEED },
  );
});

it("P14: what is written stands in a Word document as text, never as a field or a link", async () => {
  const words = [
    "=HYPERLINK(0)",
    'DDEAUTO c:\\\\windows "calc"',
    "INCLUDEPICTURE http://x",
    "<w:instrText>DDE</w:instrText>",
    "@SUM(1)",
  ];
  const parts = [heading(1, words[0] ?? ""), paragraph(words), ...bullets(words), table([words, words])];
  const { text, tables } = openWord(await wordOf({ title: "Minutes", notice: [], parts }));
  for (const word of words) expect(text.split(word).length).toBeGreaterThanOrEqual(5);
  expect(text).not.toContain("{");
  expect(tables[0]?.rows).toEqual([words, words]);
});
