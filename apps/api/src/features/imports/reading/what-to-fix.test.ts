import fc from "fast-check";
import { expect, it } from "vitest";
import { looksLikeFormula, neutralised, withoutNeutraliser } from "./formula.js";
import { readSpreadsheet } from "./read-file.js";
import { whatToFixCsv } from "./what-to-fix.js";

it("writes the held-out rows with what to fix, for Excel", () => {
  const rows = [
    {
      cells: [
        { heading: "Name", value: "LEE, Jo" },
        { heading: "DOB", value: "31/02/2014" },
      ],
      whatToFix: ["Enter a real date.", "Check the year."],
    },
    {
      cells: [
        { heading: "Name", value: "=cmd|calc" },
        { heading: "DOB", value: "-" },
      ],
      whatToFix: ["Enter a name."],
    },
  ];
  expect(whatToFixCsv(rows)).toBe(
    '\uFEFFName,DOB,What to fix\r\n"LEE, Jo",31/02/2014,Enter a real date. Check the year.\r\n\'=cmd|calc,-,Enter a name.\r\n',
  );
});

it("does not print the last column twice when a corrected file comes back", () => {
  const cells = [
    { heading: "Name", value: "A" },
    { heading: "What to fix", value: "old" },
  ];
  expect(whatToFixCsv([{ cells, whatToFix: ["new"] }])).toBe("\uFEFFName,What to fix\r\nA,new\r\n");
});

it.each([
  "=1+1",
  "+cmd",
  "@SUM(A1)",
  "-cmd|' /C calc'!A0",
  "\t=1",
  "\r=1",
  " =1",
  "\uFEFF=1",
  "＝1",
  "- =1",
  "%x",
  "|x",
])("takes “%s” for a formula", (cell) => {
  expect(looksLikeFormula(cell)).toBe(true);
});

it.each(["", "-", "--", "-5", "-12.5", "+44 20 8547 5000", "+1", "Name", "a=b", "15 - 20", "'"])(
  "takes “%s” for no formula",
  (cell) => {
    expect(looksLikeFormula(cell)).toBe(false);
  },
);

it("leaves no cell that runs, and every cell as it was when it comes back", () => {
  const hostile = fc
    .tuple(fc.constantFrom("", "'", "''", "=", "+", "-", "@", "\t", "\r", " ", "|", "＝"), fc.string())
    .map(([lead, rest]) => lead + rest);
  fc.assert(
    fc.property(hostile, (cell) => {
      expect(looksLikeFormula(neutralised(cell))).toBe(false);
      expect(withoutNeutraliser(neutralised(cell))).toBe(cell);
    }),
    { numRuns: 5000 },
  );
});

it("is read again cell for cell", async () => {
  const text = fc
    .string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "'", "=", "é", " x") })
    .map((value) => `a${value}a`);
  await fc.assert(
    fc.asyncProperty(text, text, async (name, comment) => {
      const csv = whatToFixCsv([
        {
          cells: [
            { heading: "Name", value: name },
            { heading: "Comment", value: comment },
          ],
          whatToFix: ["Fix it."],
        },
      ]);
      const { rows } = await readSpreadsheet(Buffer.from(csv), "what-to-fix.csv");
      expect(rows[1]).toEqual([name, comment, "Fix it."]);
    }),
    { numRuns: 300 },
  );
});
