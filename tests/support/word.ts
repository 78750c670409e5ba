import { inflateRawSync } from "node:zlib";

/** What a Word file holds, as a reader would find it. */
export interface WordFile {
  title: string;
  /** Headings with their level, in order. */
  headings: [level: number, text: string][];
  /** Everything that is written in it, in order, a line a paragraph. */
  text: string;
  /** Tables: their rows, and whether the first is marked as headings. */
  tables: { rows: string[][]; hasHeadings: boolean }[];
  header: string;
  footer: string;
}

/** Opens a Word file. */
export function openWord(bytes: Buffer): WordFile {
  const parts = unzip(bytes);
  const body = parts.get("word/document.xml") ?? "";
  const paragraphs = [...body.matchAll(/<w:p>(.*?)<\/w:p>|<w:p [^>]*>(.*?)<\/w:p>/gs)].map((match) => match[0]);
  return {
    title: /<dc:title>(.*?)<\/dc:title>/.exec(parts.get("docProps/core.xml") ?? "")?.[1] ?? "",
    headings: paragraphs.flatMap((one) => {
      const level = /<w:pStyle w:val="Heading(\d)"/.exec(one)?.[1];
      return level ? [[Number(level), wordsOf(one)] as [number, string]] : [];
    }),
    text: paragraphs.map(wordsOf).join("\n"),
    tables: [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([table]) => tableOf(table)),
    header: namedLike(parts, /^word\/header\d+\.xml$/),
    footer: namedLike(parts, /^word\/footer\d+\.xml$/),
  };
}

function tableOf(table: string): { rows: string[][]; hasHeadings: boolean } {
  const rows = [...table.matchAll(/<w:tr>(.*?)<\/w:tr>|<w:tr [^>]*>(.*?)<\/w:tr>/gs)].map(([row]) => row);
  return {
    rows: rows.map((row) => [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([cell]) => wordsOf(cell))),
    hasHeadings: rows.every((row, index) => row.includes("<w:tblHeader") === (index === 0)),
  };
}

function namedLike(parts: ReadonlyMap<string, string>, name: RegExp): string {
  return [...parts]
    .filter(([path]) => name.test(path))
    .map(([, xml]) => wordsOf(xml))
    .join("\n");
}

/** The words of a piece of XML; a line break, a field and a tab count. */
function wordsOf(xml: string): string {
  return xml
    .replaceAll(/<w:br\/>/g, "\n")
    .replaceAll(/<w:instrText[^>]*>(.*?)<\/w:instrText>/g, "{$1}")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** The files of a zip, by the directory at its end. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + size);
    files.set(
      bytes.subarray(at + 46, at + 46 + name).toString(),
      (method === 8 ? inflateRawSync(content) : content).toString(),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}
