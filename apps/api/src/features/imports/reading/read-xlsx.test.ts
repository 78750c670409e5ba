import { expect, it } from "vitest";
import { readSpreadsheet } from "./read-file.js";
import { sheetXml, workbook, workbookParts, zip } from "./workbook.fixture.js";

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  return (await readSpreadsheet(bytes, "register.xlsx")).rows;
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd&quot;.&quot;mm&quot;.&quot;yyyy"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';

it("reads the first visible sheet, with shared strings, runs and inline strings", async () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="3"><c r="B3" t="inlineStr"><is><t>Talia</t></is></c></row></sheetData></worksheet>';
  const shared =
    "<sst><si><t>Name</t></si><si><r><t>Date </t></r><r><t>of birth</t></r><rPh><t>aid</t></rPh></si></sst>";
  expect(await rowsOf(workbook({ sheet, shared }))).toEqual([["Name", "", "Date of birth"], [], ["", "Talia"]]);
});

it("gives dates by their style as YYYY-MM-DD, and other numbers as they are shown", async () => {
  const sheet =
    '<worksheet><sheetData><row><c s="1"><v>40864</v></c><c s="2"><v>40864.75</v></c><c s="3"><v>12.300000000000001</v></c><c><v>40864</v></c><c t="d"><v>2011-11-17T00:00:00</v></c></row></sheetData></worksheet>';
  expect(await rowsOf(workbook({ sheet, styles: STYLES }))).toEqual([
    ["2011-11-17", "2011-11-17", "12.3", "40864", "2011-11-17"],
  ]);
});

it("counts from 1904 where the workbook says so", async () => {
  const sheet = '<worksheet><sheetData><row><c s="1"><v>39402</v></c></row></sheetData></worksheet>';
  const book =
    '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="R" sheetId="1" r:id="rId1"/></sheets></workbook>';
  expect(await rowsOf(workbook({ sheet, styles: STYLES, workbook: book }))).toEqual([["2011-11-17"]]);
});

it("uses the value a formula last showed and never the formula", async () => {
  const sheet =
    '<worksheet><sheetData><row><c t="str"><f>HYPERLINK("http://example.test")</f><v>=cmd|calc</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row></sheetData></worksheet>';
  expect(await rowsOf(workbook({ sheet }))).toEqual([["=cmd|calc", "2", "TRUE", "#REF!"]]);
});

it("reads a workbook with macros as data, and prefixed element names", async () => {
  const sheet =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Name_x000D_&#10;two</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
  const parts = [...workbookParts({ sheet }), { name: "xl/vbaProject.bin", content: "macro" }];
  expect(await rowsOf(zip(parts))).toEqual([["Name\ntwo"]]);
});

it("takes no notice of the empty rows and columns that formatting leaves behind", async () => {
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData></worksheet>`;
  expect(await rowsOf(workbook({ sheet }))).toEqual([["Name"]]);
});

it("reads 5,000 rows of 20 columns without holding up anybody else for long", async () => {
  const bytes = workbook({
    sheet: sheetXml(
      Array.from({ length: 5000 }, (_, row) =>
        Array.from({ length: 20 }, (_, at) => `cell ${(row * 7919) % 977} ${at}`),
      ),
    ),
  });
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  expect(await rowsOf(bytes)).toHaveLength(5000);
  clearInterval(beat);
  expect(longest).toBeLessThan(500);
});
