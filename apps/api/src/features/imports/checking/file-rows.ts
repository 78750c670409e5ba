import type { Tx } from "../../../platform/database/tx.js";
import { packWords } from "../reading/pack-words.js";
import { ignoredRow } from "../reading/row-kind.js";
import type { PackWords } from "../reading/words.js";

/** A row of the file that holds a child; `rowNumber` counts from 1 as the officer sees it. */
export interface FileRow {
  rowNumber: number;
  cells: string[];
}

/** The rows below the headings that hold a child: no blank ones, titles or totals. */
export function childRows(
  cells: readonly string[][],
  headingRow: number,
  columns: readonly (string | null)[],
): FileRow[] {
  return cells
    .map((row, index) => ({ rowNumber: index + 1, cells: row }))
    .slice(headingRow)
    .filter((row) => ignoredRow(row.cells, columns) === null);
}

/** The words a register of this authority is read by. */
export async function readWords(tx: Tx): Promise<PackWords> {
  const boroughs = await tx.rows<{ code: string; name: string }>(
    "SELECT code, name FROM borough WHERE authority_id = $1 ORDER BY name",
    [tx.viewer.authorityId],
  );
  return packWords(tx.ctx.pack, boroughs);
}
