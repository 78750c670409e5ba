import { ImportRowKind, noticeLines, SharingForm } from "@rome/procedure";
import { recordExport } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { recordSharing } from "../sharing/index.js";
import { ImportRow } from "./imports.entities.js";
import { findRun, HELD_OUT } from "./imports.reading.js";
import { whatToFixCsv } from "./reading/what-to-fix.js";

/** The rows of an import that stay out, as a file to correct and upload again; null when there is no such import. */
export async function readWhatToFix(ctx: RequestContext, runId: string): Promise<string | null> {
  return await reading(ctx, async (tx) => {
    const run = await findRun(tx, runId);
    if (!run || run.headingRow === null) return null;
    const top = await tx.one<{ headings: string[] | null }>(
      "SELECT cells -> $3::int AS headings FROM import_run WHERE authority_id = $1 AND id = $2",
      [tx.viewer.authorityId, runId, run.headingRow - 1],
    );
    const rows = await tx.rows<ImportRow>(
      `WITH RECURSIVE ${HELD_OUT}
       SELECT ${columnsOf(ctx.db, ImportRow, "r")} FROM import_row r JOIN held_out h ON h.run_id = r.run_id AND h.row_number = r.row_number
       WHERE r.authority_id = $1 AND r.run_id = ANY($2) ORDER BY r.row_number`,
      [tx.viewer.authorityId, [runId]],
    );
    const what = "Rows held out of an import";
    await recordSharing(tx, { form: SharingForm.CSV, what, otherChildren: rows.length });
    recordExport(tx, { act: "importRun", entity: "ImportRun", entityId: runId, count: rows.length, what });
    const headings = top?.headings ?? [];
    const held = rows.map((row) => ({ cells: cellsOf(row, headings), whatToFix: whatToFix(row) }));
    return whatToFixCsv(held, noticeLines(ctx.pack, null));
  });
}

function cellsOf(row: ImportRow, headings: readonly string[]): { heading: string; value: string }[] {
  const width = Math.max(row.cells.length, headings.length);
  return Array.from({ length: width }, (_, index) => ({
    heading: headings[index] ?? "",
    value: row.cells[index] ?? "",
  }));
}

function whatToFix(row: ImportRow): string[] {
  if (row.kind !== ImportRowKind.CLOSE_MATCH) return row.problems.map(({ message }) => message);
  return row.matches.map(({ name, rowNumber, why }) => {
    const where = rowNumber === null ? "on the register" : `in row ${rowNumber}`;
    return `Say whether this is the same child as ${name} ${where}: ${why.toLowerCase()}.`;
  });
}
