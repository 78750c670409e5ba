const LEAD = /^[\s\p{Cc}\u200B\uFEFF]*/u;
const TRIGGER = /^[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/;
const DASH_OR_NUMBER = /^(?:[-+]+|[-+]?\d[\d\s.,]*%?|\+?\(?\d[\d\s()-]*)$/;

/** Whether a spreadsheet might run the cell as a formula; a lone dash, a number or a telephone number is none. */
export function looksLikeFormula(cell: string): boolean {
  const text = cell.replace(LEAD, "");
  if (/^[\t\r]/.test(cell) && text !== "") return true;
  return TRIGGER.test(text) && !DASH_OR_NUMBER.test(text.trim());
}

/** Writes a cell so that a spreadsheet shows it as text and never runs it. */
export function neutralised(cell: string): string {
  return isNeutralised(cell) || looksLikeFormula(cell) ? `'${cell}` : cell;
}

/** Takes away the mark that `neutralised` put before a cell, so that a corrected file reads as it was. */
export function withoutNeutraliser(cell: string): string {
  return isNeutralised(cell) ? cell.slice(1) : cell;
}

function isNeutralised(cell: string): boolean {
  const marks = /^'+/.exec(cell)?.[0].length ?? 0;
  return marks > 0 && looksLikeFormula(cell.slice(marks));
}
