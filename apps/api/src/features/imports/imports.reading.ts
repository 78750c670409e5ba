import type { ImportRowKind } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { inOrder } from "../../platform/graphql/load.js";
import { ImportRow, ImportRun } from "./imports.entities.js";

/** Everything of a run but the file's cells, which may be many megabytes. */
function runColumns(ctx: RequestContext): string {
  return columnsOf(ctx.db, ImportRun, "r")
    .split(", ")
    .filter((column) => !column.startsWith("r.cells "))
    .join(", ");
}

/** Imports without their cells. `rest` is everything after FROM: alias r; $1 is the authority. */
export async function readRuns(tx: Tx, rest: string, values: readonly unknown[] = []): Promise<ImportRun[]> {
  return await tx.rows<ImportRun>(`SELECT ${runColumns(tx.ctx)} FROM import_run r ${rest}`, [
    tx.viewer.authorityId,
    ...values,
  ]);
}

/** One import by id, or null; locked for the act, or with the file's cells, when asked. */
export async function findRun(
  tx: Tx,
  id: string,
  { lock = false, withCells = false }: { lock?: boolean; withCells?: boolean } = {},
): Promise<ImportRun | null> {
  if (withCells) return await tx.find(ImportRun, { id }, { lock });
  const [run] = await readRuns(tx, `WHERE r.authority_id = $1 AND r.id = $2${lock ? " FOR UPDATE" : ""}`, [id]);
  return run ?? null;
}

/** Imports by id. */
export async function importRunsById(ctx: RequestContext, ids: readonly string[]): Promise<(ImportRun | null)[]> {
  const rows = await reading(ctx, (tx) => readRuns(tx, "WHERE r.authority_id = $1 AND r.id = ANY($2)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
}

/** Imports that are neither confirmed nor cancelled, newest first; the newest twenty. */
export async function importsUnderWay(ctx: RequestContext): Promise<ImportRun[]> {
  return await reading(ctx, (tx) =>
    readRuns(
      tx,
      `WHERE r.authority_id = $1 AND r.state IN ('READING', 'MATCH_COLUMNS', 'CHECKING', 'CHECK_ROWS')
       ORDER BY r.uploaded_at DESC, r.id LIMIT 20`,
    ),
  );
}

/** One page of an import's rows, in the order of the file. */
export async function readRowPage(
  ctx: RequestContext,
  runId: string,
  page: { kind: ImportRowKind | null; first: number | null; after: string | null },
): Promise<Connection<ImportRow>> {
  const size = pageSize(page.first);
  const after = readCursor(page.after, 1);
  return await reading(ctx, async (tx) => {
    const values = [tx.viewer.authorityId, runId, page.kind];
    const where = "w.authority_id = $1 AND w.run_id = $2 AND ($3::text IS NULL OR w.kind = $3)";
    const rows = await tx.rows<ImportRow>(
      `SELECT ${columnsOf(ctx.db, ImportRow, "w")} FROM import_row w WHERE ${where} AND w.row_number > $4 ORDER BY w.row_number LIMIT $5`,
      [...values, rowAfter(after?.[0]), size + 1],
    );
    const total = await tx.one<{ count: number }>(`SELECT count(*) AS count FROM import_row w WHERE ${where}`, values);
    return pageOf(rows, size, (row) => [row.rowNumber], total?.count ?? 0, after !== null);
  });
}

/** A row number out of a cursor; one that we did not make begins at the top. */
function rowAfter(key: unknown): number {
  return Number.isSafeInteger(key) && Math.abs(Number(key)) < 1e6 ? Number(key) : 0;
}

/** Rows of imports by id. */
export async function importRowsById(ctx: RequestContext, ids: readonly string[]): Promise<(ImportRow | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<ImportRow>(
      `SELECT ${columnsOf(ctx.db, ImportRow, "w")} FROM import_row w WHERE w.authority_id = $1 AND w.id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id);
}

/**
 * Rows that stay out: those that cannot be read or are not settled, and those that belong to such a row.
 * For a WITH RECURSIVE; $1 is the authority, $2 the ids of the imports.
 */
export const HELD_OUT = `held_out AS (
  SELECT w.run_id, w.row_number FROM import_row w WHERE w.authority_id = $1 AND w.run_id = ANY($2) AND (w.kind = 'UNREADABLE'
    OR w.kind = 'CLOSE_MATCH' AND (w.settlement IS NULL OR w.settlement = 'DECIDE_LATER'))
  UNION SELECT f.run_id, f.row_number FROM import_row f JOIN held_out h ON h.run_id = f.run_id AND h.row_number = f.settled_row_number
    WHERE f.authority_id = $1 AND f.settlement = 'SAME_CHILD')`;
