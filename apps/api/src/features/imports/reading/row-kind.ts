import { certainField } from "./headings.js";
import { plainWords } from "./words.js";

/** A row that is no child: an empty one, a total, or a title or heading between the children. */
export type IgnoredRow = "blank" | "total" | "title";

const TOTAL = /^(?:(?:grand |sub ?)?totals?|count|number of (?:children|pupils|cyp|rows)|sum)\b/;
const TITLE = /\b(?:register|updated|official sensitive|confidential|printed|page \d+|as at)\b/;

/** Says why a row holds no child, or null where a child must be read from it. */
export function ignoredRow(cells: readonly string[], columns: readonly (string | null)[]): IgnoredRow | null {
  const filled = cells
    .map((cell, index) => ({ cell: cell.trim(), field: columns[index] ?? null }))
    .filter(({ cell }) => cell !== "");
  if (filled.length === 0) return "blank";
  if (filled.some(({ field, cell }) => identifies(cell, field))) return null;
  if (filled.slice(0, 2).some(({ cell }) => TOTAL.test(plainWords(cell)))) return "total";
  return isHeadings(filled) || isTitle(filled) ? "title" : null;
}

/** A date of birth or UPN makes a row a child's, whatever else it says; a count below such a column does not. */
function identifies(cell: string, field: string | null): boolean {
  if (field === "dateOfBirth") return /\d.*[-/. ].*\d|^\d{5}$/.test(cell);
  return field === "upn" && /\d{4}/.test(cell);
}

function isHeadings(filled: readonly { cell: string; field: string | null }[]): boolean {
  return filled.filter(({ cell, field }) => field !== null && certainField(cell) === field).length >= 3;
}

/** One or two cells without a child’s name: a name alone is a child whose date of birth is missing. */
function isTitle(filled: readonly { cell: string; field: string | null }[]): boolean {
  if (filled.length > 2) return false;
  const name = filled.find(({ field }) => field === "name" || field === "lastName" || field === "firstName");
  if (name) return TITLE.test(plainWords(name.cell)) || /^(?:group )?\d/.test(plainWords(name.cell));
  return filled.length === 1 || TITLE.test(plainWords(filled[0]?.cell ?? ""));
}
