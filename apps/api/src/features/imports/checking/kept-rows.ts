import { ImportRowKind } from "@rome/procedure";
import type { FieldChange } from "../../../platform/audit/audit.js";
import type { Tx } from "../../../platform/database/tx.js";
import type { RowReading } from "../reading/row-reading.js";
import type { ComparedRow } from "./compare-rows.js";
import type { FileRow } from "./file-rows.js";
import type { Settled } from "./settling.js";

/** A row with all that was found out about it. */
export interface CheckedRow extends FileRow {
  reading: RowReading;
  found: ComparedRow;
  settled: Settled;
  changes: FieldChange[];
}

const KEEP = `
  INSERT INTO import_row (authority_id, run_id, row_number, kind, name, cells, reading, notes, problems, changes, matches,
    settlement, settled_entry_id, settled_row_number, entry_id)
  SELECT $1, $2, x.* FROM jsonb_to_recordset($3::jsonb) AS x("rowNumber" int, kind text, name text, cells jsonb, reading jsonb, notes jsonb,
    problems jsonb, changes jsonb, matches jsonb, settlement text, "settledEntryId" uuid, "settledRowNumber" int, "entryId" uuid)
  ON CONFLICT (authority_id, run_id, row_number) DO UPDATE SET kind = excluded.kind, name = excluded.name, cells = excluded.cells,
    reading = excluded.reading, notes = excluded.notes, problems = excluded.problems, changes = excluded.changes, matches = excluded.matches,
    settlement = excluded.settlement, settled_entry_id = excluded.settled_entry_id, settled_row_number = excluded.settled_row_number,
    entry_id = excluded.entry_id`;

/** Keeps checked rows, in the place of what an earlier check found. */
export async function keepRows(tx: Tx, runId: string, rows: readonly CheckedRow[]): Promise<void> {
  const values = rows.map(({ rowNumber, cells, reading, found, settled, changes }) => ({
    rowNumber,
    cells,
    reading,
    kind: found.comparison?.kind ?? ImportRowKind.UNREADABLE,
    name: nameOf(reading, rowNumber),
    notes: [...reading.notes, ...(found.comparison?.notes ?? [])],
    problems: reading.problems,
    changes,
    matches: found.comparison?.matches ?? [],
    ...settled,
    entryId: found.comparison?.held?.entryId ?? null,
  }));
  await tx.rows(KEEP, [tx.viewer.authorityId, runId, JSON.stringify(values)]);
}

function nameOf({ values }: RowReading, rowNumber: number): string {
  if (values.firstName === null || values.lastName === null) return `Row ${rowNumber}`;
  return `${values.lastName}, ${values.firstName}`;
}

/** What a person decided about these rows before they were read again. */
export async function readSettled(tx: Tx, runId: string, rows: readonly FileRow[]): Promise<Map<number, Settled>> {
  const settled = await tx.rows<Settled & { rowNumber: number }>(
    `SELECT row_number AS "rowNumber", settlement, settled_entry_id AS "settledEntryId", settled_row_number AS "settledRowNumber"
     FROM import_row WHERE authority_id = $1 AND run_id = $2 AND row_number = ANY($3) AND settlement IS NOT NULL`,
    [tx.viewer.authorityId, runId, rows.map(({ rowNumber }) => rowNumber)],
  );
  return new Map(settled.map(({ rowNumber, ...rest }) => [rowNumber, rest]));
}
