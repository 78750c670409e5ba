import { memoryUsage } from "node:process";
import { expect, it } from "vitest";
import { BROKEN_FILES, HEADINGS } from "./broken-files.fixture.js";
import { findHeadingRow } from "./headings.js";
import { readSpreadsheet } from "./read-file.js";
import { LIMITS, NO_HEADINGS, NO_ROWS, UnreadableFile } from "./unreadable-file.js";
import { sheetXml, workbook } from "./workbook.fixture.js";

const MOST_EXTRA_MEMORY = 150 * 1024 * 1024;
it.each(BROKEN_FILES)("refuses %s with one clear sentence", async (_, make, says) => {
  const bytes = make();
  const before = memoryUsage().rss;
  const error: unknown = await readSpreadsheet(bytes, "register.xlsx").then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableFile);
  const sentence = error instanceof Error ? error.message : "";
  expect(sentence).toMatch(says);
  expectOneSentence(sentence);
  expect(memoryUsage().rss - before).toBeLessThan(MOST_EXTRA_MEMORY);
});

it.each([
  ["only title rows", "ROME REGISTER\nUpdated,16/11/2026\n"],
  ["children without headings", '"SMITH, Omar",17/11/2011,F,Richmond\n"LEE, Noah",21/05/2013,M,RBK\n'],
  ["a letter", "Dear panel,\nplease find the register attached, with names and schools.\n"],
  ["a file of another kind of data", "sku,price,stock\nA1,2.50,7\n"],
])("finds no headings in %s", async (_, text) => {
  const { rows } = await readSpreadsheet(Buffer.from(text), "register.csv");
  expect(findHeadingRow(rows)).toBeNull();
});

it("reads a file of headings only, whose caller says that there are no children", async () => {
  const { rows } = await readSpreadsheet(Buffer.from(HEADINGS), "register.csv");
  expect(findHeadingRow(rows)).toBe(0);
  expect(rows).toHaveLength(1);
});

it("keeps cells that look like formulas as text", async () => {
  const { rows } = await readSpreadsheet(
    Buffer.from(`${HEADINGS}"=HYPERLINK(""http://example.test"")",+cmd|calc,@SUM(A1)\n`),
    "register.csv",
  );
  expect(rows[1]).toEqual(['=HYPERLINK("http://example.test")', "+cmd|calc", "@SUM(A1)"]);
});

it("refuses random damage anywhere in a workbook only with a sentence, or reads it", async () => {
  const good = workbook({
    sheet: sheetXml([
      ["Name", "DOB"],
      ["SMITH, Omar", "17/11/2011"],
    ]),
  });
  for (let at = 0; at < good.length; at += 7) {
    const bytes = Buffer.from(good);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    const error: unknown = await readSpreadsheet(bytes, "register.xlsx").then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error !== null) expect(error, `byte ${at}`).toBeInstanceOf(UnreadableFile);
  }
});

it("has a sentence for the caller’s own refusals", () => {
  expectOneSentence(NO_HEADINGS);
  expectOneSentence(NO_ROWS);
  expect(LIMITS.fileBytes).toBe(10 * 1024 * 1024);
});

/** A sentence for the officer: it ends with a full stop, says nothing of our inside and fits on two lines. */
function expectOneSentence(text: string): void {
  expect(text).toMatch(/^[A-Z].{20,200}\.$/s);
  expect(text).not.toMatch(/\.\s+[A-Z]/);
  expect(text).not.toMatch(/Error|undefined|null|ENO|yauzl|CSV_|at \//);
}
