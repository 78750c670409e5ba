import type { PlainDate } from "@rome/procedure";
import { parseDate } from "../imports/index.js";

/** One row of a list as it was read; `problem` says what to correct. */
export interface ReadTransfer {
  rowNumber: number;
  firstName: string;
  lastName: string;
  dateOfBirth: PlainDate | null;
  upn: string | null;
  lastSchool: string | null;
  allocatedSchool: string | null;
  problem: string | null;
}

type Column = Exclude<keyof ReadTransfer, "rowNumber" | "problem">;

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  firstName: ["first name", "forename", "given name", "forename(s)"],
  lastName: ["last name", "surname", "family name"],
  dateOfBirth: ["date of birth", "dob", "born", "birth date"],
  upn: ["upn", "unique pupil number"],
  lastSchool: ["last school", "current school", "current base", "previous school"],
  allocatedSchool: ["allocated school", "allocated base", "school allocated", "offered school"],
};
const NEEDED: readonly Column[] = ["firstName", "lastName", "dateOfBirth"];

/** The sentence for a list whose headings were not found. */
export const NO_TRANSFER_HEADINGS =
  "We could not find the headings. The first row must say First name, Last name and Date of birth; UPN, Last school and Allocated school are optional.";

/** Rows of a list, each read or with the sentence that says what to correct; null when the headings are missing. */
export function readFailedTransfers(cells: readonly (readonly string[])[], today: PlainDate): ReadTransfer[] | null {
  const heading = cells.findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(cells[heading] ?? []);
  if (!columns) return null;
  return cells.flatMap((row, index) => {
    const isBlank = row.every((cell) => cell.trim() === "");
    return index <= heading || isBlank ? [] : [readRow(row, index + 1, columns, today)];
  });
}

function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> | null {
  const words = row.map((cell) => cell.trim().toLowerCase());
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(HEADINGS) as [Column, readonly string[]][]) {
    const place = words.findIndex((word) => names.includes(word));
    if (place >= 0) columns.set(column, place);
  }
  return NEEDED.every((column) => columns.has(column)) ? columns : null;
}

function readRow(
  row: readonly string[],
  rowNumber: number,
  columns: ReadonlyMap<Column, number>,
  today: PlainDate,
): ReadTransfer {
  const cell = (column: Column) => row[columns.get(column) ?? -1]?.trim() ?? "";
  const born = parseDate(cell("dateOfBirth"), today, "birth");
  return {
    ...{ rowNumber, firstName: cell("firstName"), lastName: cell("lastName") },
    dateOfBirth: born.ok ? born.on : null,
    upn: cell("upn") || null,
    lastSchool: cell("lastSchool") || null,
    allocatedSchool: cell("allocatedSchool") || null,
    problem: born.ok ? null : born.says,
  };
}
