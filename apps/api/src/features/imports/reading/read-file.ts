import { fileKind } from "./file-kind.js";
import { readCsv } from "./read-csv.js";
import { readTransferFile } from "./read-transfer-file.js";
import { readXlsx } from "./read-xlsx.js";
import { LIMITS, TOO_MANY_BYTES, UnreadableFile } from "./unreadable-file.js";

/** The cells of an uploaded spreadsheet as text, row for row as the officer sees them. */
export interface Sheet {
  kind: "csv" | "xlsx" | "ctf";
  rows: string[][];
}

/** What reads each kind of file. */
const READERS = { csv: readCsv, xlsx: readXlsx, ctf: readTransferFile };

/** Reads an uploaded register, CSV, XLSX or a transfer file; throws only `UnreadableFile`, whose message tells what to do. */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  refuseBySize(bytes);
  const kind = fileKind(bytes);
  const rows = await readRows(kind, bytes, fileName);
  if (!rows.some((cells) => cells.length > 0)) throw emptyFile();
  return { kind, rows };
}

async function readRows(kind: Sheet["kind"], bytes: Uint8Array, fileName: string): Promise<string[][]> {
  try {
    return await READERS[kind](bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw kind === "ctf" ? damagedTransfer() : damagedFile(fileName);
  }
}

/** Refuses an empty file, and one that is too large to be looked at. */
export function refuseBySize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > LIMITS.fileBytes) throw new UnreadableFile(TOO_MANY_BYTES);
}

function emptyFile(): UnreadableFile {
  return new UnreadableFile("The file is empty: check that you saved the register, then upload it again.");
}

function damagedFile(fileName: string): UnreadableFile {
  const named = /\.(?:csv|txt)$/i.test(fileName) ? "“CSV UTF-8”" : "“Excel Workbook (.xlsx)”";
  return new UnreadableFile(`The file is damaged: open it in Excel, check it and save it again as ${named}.`);
}

function damagedTransfer(): UnreadableFile {
  return new UnreadableFile("The transfer file is damaged: ask the school to make it again and upload that.");
}
