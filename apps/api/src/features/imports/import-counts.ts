import { ImportRowKind, ImportSettlement } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { HELD_OUT } from "./imports.reading.js";
import type { ImportCounts } from "./imports.types.js";

interface CountRow {
  runId: string;
  kind: ImportRowKind;
  settlement: ImportSettlement | null;
  isHeldOut: boolean;
  hasChanges: boolean;
  count: number;
}

/** The counts of each import, as a batch. */
export async function countsOfRuns(ctx: RequestContext, ids: readonly string[]): Promise<ImportCounts[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<CountRow>(
      `WITH RECURSIVE ${HELD_OUT}
       SELECT w.run_id AS "runId", w.kind, w.settlement, h.row_number IS NOT NULL AS "isHeldOut", w.changes <> '[]' AS "hasChanges", count(*) AS count
       FROM import_row w LEFT JOIN held_out h ON h.run_id = w.run_id AND h.row_number = w.row_number
       WHERE w.authority_id = $1 AND w.run_id = ANY($2) GROUP BY 1, 2, 3, 4, 5`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, ({ runId }) => runId).map(countsOf);
}

function countsOf(rows: readonly CountRow[]): ImportCounts {
  const sum = (counts: (row: CountRow) => boolean) => rows.filter(counts).reduce((all, { count }) => all + count, 0);
  return {
    new: sum(({ kind }) => kind === ImportRowKind.NEW),
    known: sum(({ kind }) => kind === ImportRowKind.KNOWN),
    unchanged: sum(({ kind }) => kind === ImportRowKind.UNCHANGED),
    closeMatch: sum(({ kind }) => kind === ImportRowKind.CLOSE_MATCH),
    unreadable: sum(({ kind }) => kind === ImportRowKind.UNREADABLE),
    heldOut: sum(({ isHeldOut }) => isHeldOut),
    toBringIn: sum((row) => !row.isHeldOut && bringsSomething(row)),
  };
}

function bringsSomething({ kind, settlement, hasChanges }: CountRow): boolean {
  if (kind === ImportRowKind.CLOSE_MATCH) return settlement === ImportSettlement.DIFFERENT_CHILD || hasChanges;
  return kind === ImportRowKind.NEW || kind === ImportRowKind.KNOWN;
}
