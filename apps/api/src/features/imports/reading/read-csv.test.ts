import { readFileSync } from "node:fs";
import { encode } from "iconv-lite";
import { expect, it } from "vitest";
import { readSpreadsheet } from "./read-file.js";

async function rowsOf(bytes: Uint8Array | string): Promise<string[][]> {
  return (await readSpreadsheet(Buffer.from(bytes as string), "register.csv")).rows;
}

it("reads the register as business support keeps it, row for row", async () => {
  const rows = await rowsOf(
    readFileSync(new URL("../../../../../../tests/fixtures/imports/rome-register-2026-11.csv", import.meta.url)),
  );
  expect(rows).toHaveLength(70);
  expect(rows[0]).toEqual(["ROME / CME REGISTER - OFFICIAL SENSITIVE"]);
  expect(rows[3]?.[15]).toBe("EWS to call EHCP review by 21/10/26\nAdmissions to update panel");
  expect(rows[68]).toEqual([]);
  expect(rows[69]).toEqual(["Total", "65"]);
});

it("reads semicolons, tabs and bars as separators, and Excel’s own note of which", async () => {
  for (const mark of [";", "\t", "|"])
    expect(await rowsOf(`Name${mark}DOB\n"O${mark}B"${mark}1`)).toEqual([
      ["Name", "DOB"],
      [`O${mark}B`, "1"],
    ]);
  expect(await rowsOf('sep=;\r\nName;"DOB, day"\r\n')).toEqual([["Name", "DOB, day"]]);
});

it("reads old and mixed line ends and rows of different lengths", async () => {
  expect(await rowsOf("a,b\r1,2\n3\r\n\r\n4,5,6")).toEqual([["a", "b"], ["1", "2"], ["3"], [], ["4", "5", "6"]]);
});

it("reads UTF-16 with its mark, UTF-8 with and without, and the Windows-1252 of older Excel", async () => {
  const text = "Name,Comment\r\nÍfe Osei,“struggling”";
  const wanted = [
    ["Name", "Comment"],
    ["Ífe Osei", "“struggling”"],
  ];
  expect(await rowsOf(encode(text, "utf16le", { addBOM: true }))).toEqual(wanted);
  expect(await rowsOf(encode(text, "utf16be", { addBOM: true }))).toEqual(wanted);
  expect(await rowsOf(encode(text, "utf8", { addBOM: true }))).toEqual(wanted);
  expect(await rowsOf(text)).toEqual(wanted);
  expect(await rowsOf(encode(text, "windows-1252"))).toEqual(wanted);
});

it("keeps quotation marks in the middle of a cell, and characters of two units at the end of a slice", async () => {
  expect(await rowsOf('Name,Comment\nA,mum "struggling" again')).toEqual([
    ["Name", "Comment"],
    ["A", 'mum "struggling" again'],
  ]);
  const long = `${`${"x".repeat(30_000)}\n`.repeat(2)}${"y".repeat(5_533)}😀z`;
  expect((await rowsOf(long)).at(-1)?.[0]?.endsWith("😀z")).toBe(true);
});
