import { IMPORT_MOVES, ImportState, mayMove } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, reading, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { checkRows } from "./checking/check-rows.js";
import { childRows } from "./checking/file-rows.js";
import { ImportRun } from "./imports.entities.js";
import { findRun } from "./imports.reading.js";
import type { MatchColumnsInput } from "./imports.types.js";
import { headingKey, IMPORT_FIELDS, missingFields } from "./reading/headings.js";
import { NO_ROWS } from "./reading/unreadable-file.js";

/** Ids an act on an import shows again. */
export type ImportRefs = { runId: string };

const LONGEST_HEADING = 200;

/** Says what each column is read as, remembers it for the next file, and has the rows checked. */
export async function matchColumns(ctx: RequestContext, input: MatchColumnsInput): Promise<Written<ImportRefs>> {
  const written = await inTransaction<ImportRefs>(ctx, "matchColumns", input, async (tx) => {
    const id = fromGlobalId("ImportRun", input.importId);
    const run = id ? await findRun(tx, id, { lock: true, withCells: true }) : null;
    if (!run) return refused(notFound("importId"));
    return await match(tx, run, input);
  });
  if (written.errors.length === 0) await goOnChecking(ctx, written.refs.runId);
  return written;
}

async function match(tx: Tx, run: ImportRun, input: MatchColumnsInput): Promise<ImportRefs | Refused<ImportRefs>> {
  const refs = { runId: run.id };
  const isMatching = run.state === ImportState.MATCH_COLUMNS;
  if (!isMatching && !mayMove(IMPORT_MOVES, run.state, ImportState.MATCH_COLUMNS))
    return refused(refusedBy("TRANSITION_NOT_ALLOWED"), refs);
  if (!run.cells || run.headingRow === null) throw new Error("An import under way has lost its cells");
  const width = Math.max(...run.cells.slice(run.headingRow - 1).map((row) => row.length));
  const columns: (string | null)[] = Array.from({ length: width }, () => null);
  const fault = placeColumns(columns, input);
  if (fault) return refused(fault, refs);
  const rowsTotal = childRows(run.cells, run.headingRow, columns).length;
  if (rowsTotal === 0) return refused(invalid("columns", NO_ROWS), refs);
  const changed = await tx.patch(ImportRun, run.id, input.version, {
    state: ImportState.CHECKING,
    columns,
    rowsRead: 0,
    rowsTotal,
  });
  if (!changed) return refused(conflict(), refs);
  await tx.rows("DELETE FROM import_row WHERE authority_id = $1 AND run_id = $2", [tx.viewer.authorityId, run.id]);
  await rememberHeadings(tx, run.cells[run.headingRow - 1] ?? [], columns);
  await recordWrite(tx, { act: "matchColumns", entity: "ImportRun", entityId: run.id });
  return refs;
}

/** Puts the chosen fields into their columns; says what is wrong with them, or null. */
function placeColumns(columns: (string | null)[], input: MatchColumnsInput): UserError | null {
  const taken = new Set<string>();
  for (const { index, field } of input.columns) {
    if (!(index in columns))
      return invalid("columns", "That column is not in the file. Reload the page and try again.");
    if (!field) continue;
    const known = IMPORT_FIELDS.find(({ code }) => code === field);
    if (!known) return invalid("columns", "Choose each field from the list.");
    if (taken.has(field))
      return invalid("columns", `Two columns are matched to “${known.label}”. Choose the one to read.`);
    taken.add(field);
    columns[index] = field;
  }
  const missing = missingFields(columns);
  return missing.length > 0 ? invalid("columns", `Choose the column for: ${missing.join(", ")}.`) : null;
}

async function rememberHeadings(
  tx: Tx,
  headings: readonly string[],
  columns: readonly (string | null)[],
): Promise<void> {
  const memory = new Map(
    headings
      .map((heading, index) => [headingKey(heading), columns[index] ?? ""] as const)
      .filter(([key]) => key !== "" && key.length <= LONGEST_HEADING),
  );
  await tx.rows(
    `INSERT INTO import_heading (authority_id, heading, field) SELECT $1, * FROM unnest($2::text[], $3::text[])
     ON CONFLICT (authority_id, heading) DO UPDATE SET field = excluded.field`,
    [tx.viewer.authorityId, [...memory.keys()], [...memory.values()]],
  );
}

/** Has the rows of an import checked if that is where it stands. */
export async function goOnChecking(ctx: RequestContext, runId: string | undefined): Promise<void> {
  const run = runId ? await reading(ctx, (tx) => findRun(tx, runId)) : null;
  if (run?.state === ImportState.CHECKING) await checkRows(ctx, run);
}
