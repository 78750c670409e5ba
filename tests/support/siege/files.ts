import { BROKEN_FILES } from "@rome/api/features/imports/reading/broken-files.fixture";
import {
  sheetXml,
  workbook,
  workbookParts,
  type ZipPart,
  zip,
} from "@rome/api/features/imports/reading/workbook.fixture";
import type { Dice } from "./dice.js";

/** One hostile file, by the number of its case. */
export interface HostileFile {
  case: number;
  what: string;
  name: string;
  bytes: Uint8Array;
  /** Whether it is to be refused; what may be read holds nothing that runs. */
  isRefused: boolean;
}

type Maker = (dice: Dice) => HostileFile;

const HEAD = "Name,DOB,School\n";
const MEBIBYTE = 1024 * 1024;
const sheetPart = "xl/worksheets/sheet1.xml";
const parts = (part: ZipPart) => [...workbookParts().filter(({ name }) => name !== part.name), part];
const refused = (number: number, what: string, bytes: Uint8Array, name = "register.xlsx"): HostileFile => ({
  case: number,
  what,
  name,
  bytes,
  isRefused: true,
});
const read = (number: number, what: string, bytes: Uint8Array | string, name = "register.csv"): HostileFile => ({
  case: number,
  what,
  name,
  bytes: Buffer.from(bytes),
  isRefused: false,
});

/** A part that says of itself that it is a link, in the zip's directory. */
function withLink(bytes: Buffer): Buffer {
  const linked = Buffer.from(bytes);
  const at = linked.lastIndexOf(Buffer.from("PK\u0001\u0002"));
  linked.writeUInt8(3, at + 5);
  linked.writeUInt32LE((0o120777 << 16) >>> 0, at + 38);
  return linked;
}

const MAKERS: readonly Maker[] = [
  (dice) =>
    refused(
      34,
      "a workbook that unpacks a hundredfold and more",
      zip(
        parts({
          name: sheetPart,
          content: Buffer.alloc((101 + dice.below(80)) * MEBIBYTE, dice.pick(["<row/>", " ", "a"])),
        }),
      ),
    ),
  (dice) =>
    refused(
      34,
      "shared strings without end",
      zip(
        parts({
          name: "xl/sharedStrings.xml",
          content: `<sst>${"<si><t>x</t></si>".repeat(dice.below(1_500_000) + 3_000_000)}`,
        }),
      ),
    ),
  (dice) =>
    refused(
      35,
      "ten thousand parts",
      zip(Array.from({ length: 10_000 }, (_, at) => ({ name: `p${at}/${dice.below(9)}`, content: "" }))),
    ),
  (dice) =>
    refused(
      35,
      "a zip in a zip in a zip",
      zip([
        {
          name: "a.zip",
          content: zip([{ name: "b.zip", content: zip([{ name: `${dice.below(99)}.xlsx`, content: workbook() }]) }]),
        },
      ]),
    ),
  (dice) =>
    refused(
      35,
      "a part outside the archive",
      zip(parts({ name: `${dice.pick(["../", "..\\", "/", "C:\\", "a/../../"])}etc/passwd`, content: "x" })),
    ),
  () => refused(35, "a link for a sheet", withLink(zip(parts({ name: sheetPart, content: "/etc/passwd" })))),
  (dice) =>
    refused(
      36,
      "sizes that lie downwards",
      zip(
        parts({
          name: sheetPart,
          content: Buffer.alloc((2 + dice.below(60)) * MEBIBYTE),
          declaredSize: dice.below(2000),
        }),
      ),
    ),
  (dice) =>
    refused(
      36,
      "sizes that lie upwards",
      zip(parts({ name: sheetPart, content: "x", declaredSize: 2 ** (28 + dice.below(4)) })),
    ),
  (dice) =>
    refused(
      37,
      "entities from outside",
      workbook({
        sheet: `<!DOCTYPE x [<!ENTITY e SYSTEM "${dice.pick(["file:///etc/passwd", "http://127.0.0.1/", "\\\\host\\share"])}">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`,
      }),
    ),
  () =>
    refused(
      37,
      "a sheet that lies outside",
      zip([
        ...workbookParts().filter(({ name }) => name !== "xl/_rels/workbook.xml.rels"),
        {
          name: "xl/_rels/workbook.xml.rels",
          content:
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1/sheet.xml"/></Relationships>',
        },
      ]),
    ),
  (dice) =>
    read(
      38,
      "cells that begin as formulas",
      `${HEAD}"${dice.pick(["=HYPERLINK(0)", "+cmd|calc", "@SUM(1)", "\tx", "\uFEFF=1+1", "＝1+1", "-2+3"])}, Jo",1/1/2015,\n`,
    ),
  (dice) =>
    read(39, "UTF-16 with its mark", Buffer.from(`\uFEFF${HEAD}"LEE, Jo${dice.below(99)}",1/1/2015,\n`, "utf16le")),
  (dice) =>
    refused(
      39,
      "quotes that never close",
      Buffer.from(`${HEAD}${'"LEE, Jo,1/1/2015,\n'.repeat(1 + 2 * dice.below(9000))}`),
      "register.csv",
    ),
  (dice) =>
    refused(
      39,
      "a line without end",
      Buffer.alloc((2 + dice.below(7)) * MEBIBYTE, dice.pick(["x", ",", '"', "a b"])),
      "register.csv",
    ),
  (dice) =>
    read(
      40,
      "dates that are none, or could be two",
      `${HEAD}"LEE, Jo",${dice.pick(["29/02/2023", "01/02/03", "31/04/2015", "45000", "1e9", "0", "-1", "00/00/0000", "2015-13-01"])},\n`,
    ),
  (dice) =>
    read(
      40,
      "serial numbers of two epochs",
      workbook({
        workbook: `<workbook xmlns:r="r"><workbookPr date1904="${dice.pick(["1", "true", "0", "x"])}"/><sheets><sheet r:id="rId1"/></sheets></workbook>`,
        sheet: sheetXml([
          ["Name", "DOB", "School"],
          ["LEE, Jo", String(dice.below(90_000)), ""],
        ]),
      }),
      "register.xlsx",
    ),
  (dice) =>
    refused(
      41,
      "another kind of file under this name",
      Buffer.from(
        dice.pick([
          "<html><script>1</script></html>",
          "%PDF-1.7\n<script>",
          "<svg onload=alert(1)>",
          "\u0000\u0001\u0002",
          "MZ\u0090",
          "GIF89a=1;",
          "<?xml version='1.0'?><x/>",
        ]),
      ),
    ),
  () =>
    refused(
      41,
      "a page and an archive at once",
      Buffer.concat([Buffer.from("<html><!--"), workbook(), Buffer.from("-->")]),
    ),
  (dice) => {
    const [what, make] = dice.pick(BROKEN_FILES);
    return refused(41, what, make());
  },
  (dice) => {
    const whole = workbook({
      sheet: sheetXml([
        ["Name", "DOB"],
        ["LEE, Jo", "1/1/2015"],
      ]),
    });
    const broken = Buffer.from(whole.subarray(0, 20 + dice.below(whole.length - 20)));
    return refused(36, "a workbook cut off", broken);
  },
];

/** One hostile file. */
export function hostileFile(dice: Dice, number: number): HostileFile {
  return (MAKERS[number % MAKERS.length] ?? dice.pick(MAKERS))(dice);
}
