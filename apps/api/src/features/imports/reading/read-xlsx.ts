import { serialToDate } from "./excel-date.js";
import { readXml } from "./read-xml.js";
import { startTable } from "./table.js";
import { LIMITS, tooLarge } from "./unreadable-file.js";
import { startTextReader } from "./xlsx-text.js";
import { readWorkbook, type Workbook } from "./xlsx-workbook.js";
import { openArchive } from "./zip-archive.js";

/** Reads the first visible sheet of a workbook as text: dates as YYYY-MM-DD, formulas as the value last shown. */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const sheet = startSheet(workbook);
  await readXml(archive.chunks(workbook.sheetPath), sheet.reader);
  return sheet.rows();
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  isValue: boolean;
}

function startSheet(workbook: Workbook) {
  const table = startTable();
  const inline = startTextReader();
  let rowIndex = -1;
  let cells: string[] = [];
  let cell: Cell | null = null;
  function open(name: string, attribute: (name: string) => string | null): void {
    if (name === "row") {
      rowIndex = rowNumber(attribute("r")) ?? rowIndex + 1;
      cells = [];
    } else if (name === "c") {
      cell = startCell(attribute, cells.length);
      inline.take();
    } else if (name === "v" && cell) cell.isValue = true;
    inline.open(name);
  }
  function text(piece: string): void {
    inline.text(piece);
    if (!cell?.isValue) return;
    cell.value += piece;
    if (cell.value.length > LIMITS.cellCharacters) throw tooLarge("cell", `row ${rowIndex + 1}`);
  }
  function close(name: string): void {
    inline.close(name);
    if (name === "row") table.put(rowIndex, cells);
    if (name === "v" && cell) cell.isValue = false;
    if (name !== "c" || !cell) return;
    putCell(cells, cell, cell.type === "inlineStr" ? inline.take() : shown(cell, workbook));
    cell = null;
  }
  return { reader: { open, text, close }, rows: table.rows };
}

function startCell(attribute: (name: string) => string | null, next: number): Cell {
  const column = columnIndex(attribute("r")) ?? next;
  return { column, type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0), value: "", isValue: false };
}

function putCell(cells: string[], cell: Cell, value: string): void {
  if (value.trim() === "") return;
  if (cell.column >= LIMITS.columns) throw tooLarge("columns");
  while (cells.length < cell.column) cells.push("");
  cells[cell.column] = value;
}

/** What the officer sees in the cell, as text. */
function shown(cell: Cell, workbook: Workbook): string {
  if (cell.type === "s") return workbook.sharedStrings[Number(cell.value)] ?? "";
  if (cell.type === "b") return cell.value === "1" ? "TRUE" : "FALSE";
  if (cell.type === "d") return cell.value.slice(0, 10);
  if (cell.type !== "n" || cell.value.trim() === "") return cell.value;
  const number = Number(cell.value);
  if (!Number.isFinite(number)) return cell.value;
  const day = workbook.dateStyles[cell.style] ? serialToDate(number, workbook.epoch) : null;
  // Fifteen digits are what Excel keeps; more would show 12.300000000000001.
  return day ?? String(Number(number.toPrecision(15)));
}

function rowNumber(reference: string | null): number | null {
  return reference !== null && /^[1-9]\d{0,6}$/.test(reference) ? Number(reference) - 1 : null;
}

function columnIndex(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
