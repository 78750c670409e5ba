import { type Epoch, isDateFormat } from "./excel-date.js";
import { readXml } from "./read-xml.js";
import { UnreadableFile } from "./unreadable-file.js";
import { startTextReader } from "./xlsx-text.js";
import type { Archive } from "./zip-archive.js";

/** What must be known of a workbook before its first visible sheet can be read. */
export interface Workbook {
  sheetPath: string;
  epoch: Epoch;
  /** For each cell style, whether it shows a date. */
  dateStyles: readonly boolean[];
  sharedStrings: readonly string[];
}

/** Finds the first visible sheet of a workbook, its strings and its date styles. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const path = await findWorkbook(archive);
  const parts = await relations(archive, path);
  const { relationId, epoch } = await firstVisibleSheet(archive, path);
  const sheet = parts.find(({ id, type }) => id === relationId && type === "worksheet");
  if (!sheet || !archive.has(sheet.path))
    throw new UnreadableFile(
      "The workbook has no visible sheet with rows: unhide the register’s sheet and save it again.",
    );
  return {
    sheetPath: sheet.path,
    epoch,
    dateStyles: await readDateStyles(archive, parts.find(({ type }) => type === "styles")?.path),
    sharedStrings: await readSharedStrings(archive, parts.find(({ type }) => type === "sharedStrings")?.path),
  };
}

async function findWorkbook(archive: Archive): Promise<string> {
  if (archive.has("xl/workbook.xml")) return "xl/workbook.xml";
  if (archive.has("xl/workbook.bin"))
    throw new UnreadableFile(
      "This is a binary workbook (.xlsb): open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    );
  const names = archive.names();
  if (names.some((name) => name.startsWith("word/")))
    throw new UnreadableFile("This is a Word document: copy its table into Excel and save it as .xlsx or CSV.");
  if (names.includes("content.xml"))
    throw new UnreadableFile("This is an OpenDocument file: open it and save it as “Excel Workbook (.xlsx)” or CSV.");
  const main = names.includes("_rels/.rels") ? await relations(archive, "") : [];
  const found = main.find(
    ({ type, path }) => type === "officeDocument" && /^xl\/.*\.xml$/.test(path) && archive.has(path),
  );
  if (found) return found.path;
  throw new UnreadableFile(
    "This is a zip file without a workbook inside: unpack it and upload the spreadsheet, as .xlsx or CSV.",
  );
}

interface Relation {
  id: string;
  type: string;
  path: string;
}

async function relations(archive: Archive, of: string): Promise<Relation[]> {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const found: Relation[] = [];
  const path = `${folder}_rels/${of.slice(folder.length)}.rels`;
  if (!archive.has(path)) return found;
  await readXml(archive.chunks(path), {
    open(name, attribute) {
      const target = attribute("Target");
      if (name !== "Relationship" || target === null || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      found.push({
        id: attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        path: target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, ""),
      });
    },
  });
  return found;
}

async function firstVisibleSheet(archive: Archive, path: string): Promise<{ relationId: string | null; epoch: Epoch }> {
  const found: { relationId: string | null; epoch: Epoch } = { relationId: null, epoch: 1900 };
  await readXml(archive.chunks(path), {
    open(name, attribute) {
      if (name === "workbookPr" && /^(?:1|true)$/.test(attribute("date1904") ?? "")) found.epoch = 1904;
      const isVisible = (attribute("state") ?? "visible") === "visible";
      if (name === "sheet" && isVisible) found.relationId ??= attribute("r:id") ?? attribute("id");
    },
  });
  return found;
}

async function readDateStyles(archive: Archive, path: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (path === undefined || !archive.has(path)) return styles;
  const formats = new Map<number, string>();
  let isInCellStyles = false;
  await readXml(archive.chunks(path), {
    open(name, attribute) {
      const id = Number(attribute("numFmtId") ?? 0);
      if (name === "numFmt") formats.set(id, attribute("formatCode") ?? "");
      if (name === "cellXfs") isInCellStyles = true;
      if (name === "xf" && isInCellStyles) styles.push(isDateFormat(id, formats.get(id)));
    },
    close(name) {
      if (name === "cellXfs") isInCellStyles = false;
    },
  });
  return styles;
}

async function readSharedStrings(archive: Archive, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined || !archive.has(path)) return strings;
  const reader = startTextReader();
  await readXml(archive.chunks(path), {
    open(name) {
      reader.open(name);
      if (name === "si") reader.take();
    },
    text: reader.text,
    close(name) {
      reader.close(name);
      if (name === "si") strings.push(reader.take());
    },
  });
  return strings;
}
