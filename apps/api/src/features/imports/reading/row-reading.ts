import type { PlainDate } from "@rome/procedure";
import { type CaseValues, readCase } from "./read-case.js";
import { type IdentityValues, readIdentity } from "./read-identity.js";
import { type ProvisionValues, readProvision } from "./read-provision.js";
import { flagFormulas, type RowProblem, startRow } from "./row-cells.js";
import { type IgnoredRow, ignoredRow } from "./row-kind.js";
import type { PackWords } from "./words.js";

/** What a row says about a child; null is always “the row does not say”. */
export type RowValues = IdentityValues & ProvisionValues & CaseValues;

/** One row as read: a child, or why it is none, with what must be put right and what is worth knowing. */
export interface RowReading {
  ignored: IgnoredRow | null;
  values: RowValues;
  problems: RowProblem[];
  notes: string[];
}

/** Reads one row below the headings into the words of the register; nothing in it is ever run or looked up. */
export function readRow(
  cells: readonly string[],
  columns: readonly (string | null)[],
  words: PackWords,
  today: PlainDate,
): RowReading {
  const ignored = ignoredRow(cells, columns);
  const row = startRow(ignored === null ? cells : [], columns, words, today);
  const values = { ...readIdentity(row), ...readProvision(row), ...readCase(row) };
  if (ignored !== null) return { ignored, values, problems: [], notes: [] };
  flagFormulas(row, columns);
  return { ignored, values, problems: row.problems, notes: row.notes };
}
