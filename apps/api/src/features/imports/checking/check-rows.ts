import type { RequestContext } from "../../../platform/context.js";
import { reading } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { findRun } from "../imports.reading.js";
import { readRow } from "../reading/row-reading.js";
import type { PackWords } from "../reading/words.js";
import { compareRows, type Remembered, readMemory } from "./compare-rows.js";
import { factsOf } from "./facts.js";
import { childRows, type FileRow, readWords } from "./file-rows.js";
import { type CheckedRow, keepRows, readSettled } from "./kept-rows.js";
import { type RowsSoFar, startRows } from "./rows-so-far.js";
import { changesWhenSettled, keptSettlement } from "./settling.js";

/** Rows of one short transaction. */
const CHUNK = 25;
/** A file up to this size is checked before the answer goes out. */
const SMALL = 200;

/** Checks under way in this process, by run and version. */
const underWay = new Map<string, Promise<void>>();

/** What one check works with; the version stops it as soon as the run is matched or read again. */
interface Check {
  runId: string;
  version: number;
  rows: FileRow[];
  columns: readonly (string | null)[];
  words: PackWords;
  memory: Map<number, Remembered>;
  soFar: RowsSoFar;
  /** Rows that `soFar` knows. */
  known: number;
}

/** Goes on checking a run in the background, from where it stands, unless this process is at it; small files are waited for. */
export async function checkRows(
  ctx: RequestContext,
  run: { id: string; version: number; rowsTotal: number },
): Promise<void> {
  const key = `${run.id}:${run.version}`;
  const started = underWay.get(key) ?? check(ctx, run.id, run.version).finally(() => underWay.delete(key));
  underWay.set(key, started);
  if (run.rowsTotal <= SMALL) return await started;
  started.catch((fault: unknown) =>
    ctx.log.error({ fault: fault instanceof Error ? fault.name : "unknown" }, "checking an import stopped"),
  );
}

async function check(ctx: RequestContext, runId: string, version: number): Promise<void> {
  const job = await reading(ctx, (tx) => startCheck(tx, runId, version));
  // Short transactions with progress in between, so that the page can show it and a restart goes on from there.
  while (job && (await reading(ctx, (tx) => checkChunk(tx, job)))) await nextTurn();
}

async function startCheck(tx: Tx, runId: string, version: number): Promise<Check | null> {
  const run = await findRun(tx, runId, { withCells: true });
  if (run?.version !== version || !run.cells || !run.columns || run.headingRow === null) return null;
  return {
    runId,
    version,
    rows: childRows(run.cells, run.headingRow, run.columns),
    columns: run.columns,
    words: await readWords(tx),
    memory: await readMemory(tx, run),
    soFar: startRows(),
    known: 0,
  };
}

/** Checks the next rows; false when there are none left or the check was overtaken. */
async function checkChunk(tx: Tx, job: Check): Promise<boolean> {
  const run = await tx.one<{ rowsRead: number }>(
    `SELECT rows_read AS "rowsRead" FROM import_run WHERE authority_id = $1 AND id = $2 AND version = $3 AND state = 'CHECKING' FOR UPDATE`,
    [tx.viewer.authorityId, job.runId, job.version],
  );
  if (!run) return false;
  if (job.known < run.rowsRead) await catchUp(tx, job, run.rowsRead);
  const rows = job.rows.slice(run.rowsRead, run.rowsRead + CHUNK);
  await keepRows(tx, job.runId, await checkedRows(tx, job, rows));
  const isLast = run.rowsRead + rows.length >= job.rows.length;
  await tx.rows(
    `UPDATE import_run SET rows_read = $3, state = CASE WHEN $4 THEN 'CHECK_ROWS' ELSE state END WHERE authority_id = $1 AND id = $2`,
    [tx.viewer.authorityId, job.runId, run.rowsRead + rows.length, isLast],
  );
  job.known = run.rowsRead + rows.length;
  return !isLast;
}

async function checkedRows(tx: Tx, job: Check, rows: readonly FileRow[]): Promise<CheckedRow[]> {
  const read = rows.map((row) => ({ row, reading: readRow(row.cells, job.columns, job.words, tx.ctx.today) }));
  const before = await readSettled(tx, job.runId, rows);
  const compared = await compareRows(
    tx,
    read.map(({ row, reading }) => ({ rowNumber: row.rowNumber, facts: factsOf(reading) })),
    job.soFar,
    job.memory,
    job.words,
  );
  return read.flatMap(({ row, reading }, index) => {
    const found = compared[index];
    if (!found) return [];
    const settled = keptSettlement(found, before.get(row.rowNumber), job.memory.get(row.rowNumber));
    return [{ ...row, reading, found, settled, changes: changesWhenSettled(found, settled, job.words) }];
  });
}

/** After a restart: reads again the rows that were checked before, so that a child who stands twice is still noticed. */
async function catchUp(tx: Tx, job: Check, rowsRead: number): Promise<void> {
  for (let from = job.known; from < rowsRead; from += CHUNK) {
    const rows = job.rows.slice(from, Math.min(from + CHUNK, rowsRead));
    const read = rows.map(({ rowNumber, cells }) => ({
      rowNumber,
      facts: factsOf(readRow(cells, job.columns, job.words, tx.ctx.today)),
    }));
    await compareRows(tx, read, job.soFar, job.memory, job.words);
  }
}

/** Lets other requests have their turn. */
async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
}
