import { encode } from "iconv-lite";
import { sheetXml, workbook, workbookParts, zip } from "./workbook.fixture.js";

/** The headings of a small register. */
export const HEADINGS = "Name,DOB,School\n";

function withSheet(xml: string): Buffer {
  return workbook({ sheet: `<worksheet><sheetData>${xml}</sheetData></worksheet>` });
}

function withPart(part: Parameters<typeof zip>[0][number]): Buffer {
  return zip([...workbookParts().filter(({ name }) => name !== part.name), part]);
}

function cut(bytes: Buffer, part: number): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * part));
}

function scrambled(bytes: Buffer): Buffer {
  const broken = Buffer.from(bytes);
  broken.fill(0xaa, broken.indexOf("sheet1.xml") + 10, broken.indexOf("sheet1.xml") + 60);
  return broken;
}

/** Files that must be refused, each made when its turn comes, with a word of its sentence. */
export const BROKEN_FILES: readonly [what: string, make: () => Uint8Array, says: RegExp][] = [
  ["an empty file", () => Buffer.alloc(0), /is empty/],
  ["a file of spaces", () => Buffer.from(" \r\n \r\n"), /is empty/],
  ["a file of separators only", () => Buffer.from(",,,\n,,,\n"), /is empty/],
  ["only a byte order mark", () => Buffer.from("\uFEFF"), /is empty/],
  ["a PDF", () => Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), /PDF/],
  [
    "a web page named .xls",
    () => Buffer.from("\uFEFF<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>"),
    /web page/,
  ],
  ["a web page in UTF-16", () => encode("<!DOCTYPE html><table>", "utf16le", { addBOM: true }), /web page/],
  [
    "an XML spreadsheet of 2003",
    () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
    /web page or XML/,
  ],
  ["a drawing with a script", () => Buffer.from("<svg><script>alert(1)</script></svg>"), /web page or XML/],
  [
    "an old or locked workbook",
    () => Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.alloc(512)]),
    /old Excel file/,
  ],
  ["a picture", () => Buffer.concat([Buffer.from("89504E470D0A1A0A", "hex"), Buffer.alloc(64)]), /picture/],
  ["a photograph", () => Buffer.from("FFD8FFE000104A464946", "hex"), /picture/],
  ["a compressed archive", () => Buffer.from("1F8B0800000000000003", "hex"), /archive/],
  ["a rich text document", () => Buffer.from("{\\rtf1\\ansi Register}"), /text document/],
  ["a program", () => Buffer.from("MZ\u0090\u0000\u0003", "latin1"), /not a spreadsheet/],
  ["zero bytes in the text", () => Buffer.from(`${HEADINGS}A\u0000B,1,2`), /not text/],
  ["UTF-16 without its mark", () => encode(HEADINGS, "utf16le"), /not text/],
  ["random bytes", () => Buffer.from(Array.from({ length: 4096 }, (_, at) => ((at * 7919) % 251) + 1)), /not text/],
  [
    "two encodings in one file",
    () => Buffer.concat([Buffer.from("Name\nÍfé Osei\n"), encode("Zoë\n", "windows-1252")]),
    /mixes/,
  ],
  ["40 MB", () => Buffer.alloc(40 * 1024 * 1024, "a,b\n"), /larger than 10 MB/],
  ["one line without end", () => Buffer.alloc(9 * 1024 * 1024, ","), /never ends/],
  ["quotes never closed", () => Buffer.from(`${HEADINGS}"SMITH, Omar,1,2\nLEE,1,2\n`), /quotation mark/],
  ["quotes closed too late", () => Buffer.from(`${HEADINGS}"SMITH, Omar,1,2\n"LEE, Jo",1,2\n`), /quotation mark/],
  ["500 columns", () => Buffer.from(`${Array.from({ length: 500 }, (_, at) => `H${at}`).join(",")}\n`), /200 columns/],
  ["25,000 rows", () => Buffer.from(HEADINGS + "A,1,2\n".repeat(25_000)), /20,000 rows/],
  ["a cell of 40,000 characters", () => Buffer.from(`${HEADINGS}${"x".repeat(40_000)},1,2`), /32,767 characters/],
  ["a zip of other things", () => zip([{ name: "photo.jpg", content: "x" }]), /without a workbook/],
  ["a zip in a zip", () => zip([{ name: "register.xlsx", content: workbook() }]), /without a workbook/],
  ["an empty zip", () => zip([]), /without a workbook/],
  ["a Word document", () => zip([{ name: "word/document.xml", content: "<w/>" }]), /Word document/],
  ["a binary workbook", () => zip([{ name: "xl/workbook.bin", content: "x" }]), /\.xlsb/],
  [
    "an OpenDocument sheet",
    () =>
      zip([
        { name: "mimetype", content: "x" },
        { name: "content.xml", content: "<x/>" },
      ]),
    /OpenDocument/,
  ],
  ["a workbook cut in half", () => cut(workbook(), 0.5), /damaged/],
  [
    "a workbook with scrambled bytes",
    () => scrambled(workbook({ sheet: sheetXml([["Name", "DOB", "a".repeat(300)]]) })),
    /damaged/,
  ],
  ["a file that only begins like a zip", () => Buffer.from("PK\u0003\u0004 and then nothing"), /damaged/],
  ["a locked part", () => withPart({ name: "xl/worksheets/sheet1.xml", content: "x", isEncrypted: true }), /password/],
  [
    "1 GB declared",
    () => withPart({ name: "xl/worksheets/sheet1.xml", content: "x", declaredSize: 1024 ** 3 }),
    /unpacks to far more/,
  ],
  [
    "a part that unpacks to 200 MB",
    () => withPart({ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(200 * 1024 * 1024) }),
    /unpacks to far more/,
  ],
  [
    "a part packed a thousandfold",
    () => withPart({ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(20 * 1024 * 1024) }),
    /unpacks to far more/,
  ],
  [
    "a bomb that says it is small",
    () => withPart({ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(90 * 1024 * 1024), declaredSize: 1000 }),
    /damaged/,
  ],
  ["2,500 parts", () => zip(Array.from({ length: 2500 }, (_, at) => ({ name: `p${at}`, content: "" }))), /2,000 parts/],
  ["a part outside the archive", () => withPart({ name: "../../etc/passwd", content: "x" }), /damaged/],
  [
    "a document type with entities",
    () => workbook({ shared: '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>' }),
    /code that a register does not need/,
  ],
  [
    "an outside entity",
    () => workbook({ sheet: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>' }),
    /code that a register does not need/,
  ],
  ["an unknown entity", () => withSheet('<row><c t="inlineStr"><is><t>&xxe;</t></is></c></row>'), /damaged/],
  ["broken XML", () => workbook({ sheet: "<worksheet><sheetData><row>" }), /damaged/],
  [
    "a sheet in another encoding",
    () => withPart({ name: "xl/worksheets/sheet1.xml", content: Buffer.from([0xff, 0xfe, 0x3c, 0x00]) }),
    /damaged/,
  ],
  [
    "only hidden sheets",
    () =>
      workbook({
        workbook: '<workbook xmlns:r="r"><sheets><sheet state="veryHidden" r:id="rId1"/></sheets></workbook>',
      }),
    /no visible sheet/,
  ],
  ["an empty sheet", () => workbook({ sheet: "<worksheet><sheetData/></worksheet>" }), /is empty/],
  [
    "a cell in row 30,000",
    () => withSheet('<row r="30000"><c t="inlineStr"><is><t>x</t></is></c></row>'),
    /20,000 rows/,
  ],
  [
    "a cell in column XFD",
    () => withSheet('<row><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>'),
    /200 columns/,
  ],
  [
    "a workbook cell of 40,000 characters",
    () => workbook({ shared: `<sst><si><t>${"long text ".repeat(4000)}</t></si></sst>` }),
    /32,767 characters/,
  ],
  [
    "one long string in every cell",
    () =>
      workbook({
        shared: `<sst><si><t>${"long text ".repeat(3000)}</t></si></sst>`,
        sheet: `<worksheet><sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`.repeat(200)}</sheetData></worksheet>`,
      }),
    /more text/,
  ],
];
