import type { PlainDate } from "@rome/procedure";
import { looksLikeFormula, withoutNeutraliser } from "./formula.js";
import type { ImportFieldCode } from "./import-fields.js";
import type { PackWords } from "./words.js";

/** Something in a cell that is not as it should be; a blocking one keeps the row out until it is put right. */
export interface RowProblem {
  field: string;
  value: string;
  message: string;
  blocking: boolean;
}

/** One row under reading: its cells by field, what reads them, and what was noticed on the way. */
export interface RowUnderReading {
  cell(field: ImportFieldCode): string;
  words: PackWords;
  today: PlainDate;
  problems: RowProblem[];
  notes: string[];
  /** Sets down a problem that still lets the row in. */
  flag(field: ImportFieldCode, message: string): void;
  /** Sets down a problem that holds the row out. */
  block(field: ImportFieldCode, message: string): void;
}

/** Starts the reading of one row. */
export function startRow(
  cells: readonly string[],
  columns: readonly (string | null)[],
  words: PackWords,
  today: PlainDate,
): RowUnderReading {
  const byField = cellsByField(cells, columns);
  const problems: RowProblem[] = [];
  const notes: string[] = [];
  function cell(field: ImportFieldCode): string {
    return byField.get(field) ?? "";
  }
  function add(field: ImportFieldCode, message: string, blocking: boolean): void {
    problems.push({ field, value: cell(field), message, blocking });
  }
  return {
    cell,
    words,
    today,
    problems,
    notes,
    flag: (field, message) => add(field, message, false),
    block: (field, message) => add(field, message, true),
  };
}

/** Flags every cell that a spreadsheet would run as a formula; here it stays text. */
export function flagFormulas(row: RowUnderReading, columns: readonly (string | null)[]): void {
  for (const field of new Set(columns)) {
    const code = field as ImportFieldCode | null;
    if (code !== null && looksLikeFormula(row.cell(code)))
      row.flag(
        code,
        "This looks like a formula: it is kept as plain text and never run. Correct it if that is not what was meant.",
      );
  }
}

function cellsByField(cells: readonly string[], columns: readonly (string | null)[]): Map<string, string> {
  const byField = new Map<string, string>();
  for (const [index, field] of columns.entries()) {
    const cell = withoutNeutraliser((cells[index] ?? "").trim());
    if (field !== null && cell !== "" && !byField.has(field)) byField.set(field, cell);
  }
  return byField;
}
