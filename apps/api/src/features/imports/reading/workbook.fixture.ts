import { crc32, deflateRawSync } from "node:zlib";

/** One part of a zip made for a test; the directory may be made to lie about it. */
export interface ZipPart {
  name: string;
  content: string | Buffer;
  declaredSize?: number;
  isEncrypted?: boolean;
}

/** Writes a zip by hand, so that broken ones can be written as well. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content, { level: 9 });
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, end, name]));
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(parts.length, 4);
  tail.writeUInt16LE(parts.length, 6);
  tail.writeUInt32LE(index.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, index, Buffer.from("PK\u0005\u0006"), tail]);
}

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a small workbook; every one can be replaced. */
export function workbookParts(
  replace: { sheet?: string; shared?: string; styles?: string; workbook?: string; hidden?: string } = {},
): ZipPart[] {
  return [
    { name: "[Content_Types].xml", content: '<?xml version="1.0"?><Types/>' },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content:
        replace.workbook ??
        '<workbook xmlns:r="r"><sheets><sheet name="Lists" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Register" sheetId="2" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${TYPE}/worksheet" Target="/xl/worksheets/hidden.xml"/><Relationship Id="rId2" Type="${TYPE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: replace.sheet ?? sheetXml([["Name", "DOB"]]) },
    { name: "xl/worksheets/hidden.xml", content: replace.hidden ?? sheetXml([["hidden"]]) },
    { name: "xl/styles.xml", content: replace.styles ?? "<styleSheet/>" },
    { name: "xl/sharedStrings.xml", content: replace.shared ?? "<sst/>" },
  ];
}

/** A workbook as bytes. */
export function workbook(replace: Parameters<typeof workbookParts>[0] = {}): Buffer {
  return zip(workbookParts(replace));
}

/** The XML of a sheet whose cells are inline text. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  const xml = rows.map(
    (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join("")}</row>`,
  );
  return `<worksheet><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
