import { csvText } from "./csv-text.js";

/** A row that was held out, with its cells as they were uploaded and what must be put right in it. */
export interface HeldOutRow {
  cells: readonly { heading: string; value: string }[];
  whatToFix: readonly string[];
}

const LAST_HEADING = "What to fix";

/**
 * The held-out rows as a CSV for Excel, with a last column that says what to fix; no cell can run as a formula. The notice
 * stands above the headings, where an upload of the corrected file reads past it.
 */
export function whatToFixCsv(rows: readonly HeldOutRow[], notice: readonly string[] = []): string {
  const headings = headingsOf(rows);
  const lines = rows.map((row) => [
    ...headings.map((_, index) => row.cells[index]?.value ?? ""),
    row.whatToFix.join(" "),
  ]);
  return csvText([...notice.map((line) => [line]), [...headings, LAST_HEADING], ...lines]);
}

/** A corrected file that is uploaded again brings its last column along: it is not printed twice. */
function headingsOf(rows: readonly HeldOutRow[]): string[] {
  const longest = rows.reduce<HeldOutRow["cells"]>(
    (found, { cells }) => (cells.length > found.length ? cells : found),
    [],
  );
  const headings = longest.map(({ heading }) => heading);
  return headings.at(-1) === LAST_HEADING ? headings.slice(0, -1) : headings;
}
