import { decideImportConfirmation, ImportState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { holdAdditions } from "../register/index.js";
import { type BroughtIn, bringIn } from "./bringing-in/bring-in.js";
import { findIds } from "./bringing-in/codes.js";
import { type Plan, planImport } from "./bringing-in/plan.js";
import { readWords } from "./checking/file-rows.js";
import { ImportRow, ImportRun } from "./imports.entities.js";
import { findRun } from "./imports.reading.js";
import type { ConfirmImportInput } from "./imports.types.js";
import type { ImportRefs } from "./match-columns.js";
import { shownCell } from "./shown-cells.js";

/** Brings every row that is not held out into the register, all or nothing. */
export async function confirmImport(ctx: RequestContext, input: ConfirmImportInput): Promise<Written<ImportRefs>> {
  return await inTransaction<ImportRefs>(ctx, "confirmImport", input, async (tx) => {
    const id = fromGlobalId("ImportRun", input.importId);
    const run = id ? await findRun(tx, id, { lock: true, withCells: true }) : null;
    if (!run) return refused(notFound("importId"));
    const refs = { runId: run.id };
    const early = decideImportConfirmation({ state: run.state, registerIsUnchanged: true });
    if (!early.allowed) return refused(refusedBy(early.rule), refs);
    if (run.version !== input.version) return refused(conflict(), refs);
    return await confirm(tx, run);
  });
}

async function confirm(tx: Tx, run: ImportRun): Promise<ImportRefs | Refused<ImportRefs>> {
  const refs = { runId: run.id };
  await holdAdditions(tx);
  const words = await readWords(tx);
  const rows = await tx.findAll(ImportRow, { runId: run.id });
  rows.sort((a, b) => a.rowNumber - b.rowNumber);
  const plan = await planImport(tx, run, rows, words);
  const decision = decideImportConfirmation({ state: run.state, registerIsUnchanged: plan.isAsChecked });
  if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
  const ids = await findIds(tx, plan.children);
  const brought: BroughtIn[] = [];
  for (const child of plan.children) {
    const one = await bringIn(tx, child, ids, words);
    if (!one) return refused(refusedBy("IMPORT_CHANGED"), refs);
    brought.push(one);
  }
  await closeRows(tx, run, rows, plan, brought);
  const isClosed = await tx.patch(ImportRun, run.id, run.version, {
    state: ImportState.CONFIRMED,
    confirmedAt: tx.ctx.now,
    resultCounts: resultOf(plan, brought),
    cells: run.cells?.slice(0, run.headingRow ?? 0) ?? null,
  });
  if (!isClosed) return refused(conflict(), refs);
  await recordWrite(tx, { act: "confirmImport", entity: "ImportRun", entityId: run.id });
  return refs;
}

function resultOf(plan: Plan, brought: readonly BroughtIn[]) {
  const count = (outcome: BroughtIn["outcome"]) => brought.filter((one) => one.outcome === outcome).length;
  return {
    added: count("added"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    heldOut: plan.heldOut.size,
    actionsMade: brought.reduce((sum, { actionsMade }) => sum + actionsMade, 0),
    addressesToConfirm: brought.filter(({ isAddressToConfirm }) => isAddressToConfirm).length,
  };
}

/** Rows brought in keep which entry they became; what was read of them, and any note about the address, is in the register now and not here. */
async function closeRows(
  tx: Tx,
  run: ImportRun,
  rows: readonly ImportRow[],
  plan: Plan,
  brought: readonly BroughtIn[],
): Promise<void> {
  const entries = new Map(
    plan.children.flatMap(({ rowNumbers }, index) => rowNumbers.map((row) => [row, brought[index]?.entryId ?? null])),
  );
  const closed = rows
    .filter(({ rowNumber }) => entries.has(rowNumber))
    .map(({ rowNumber, cells, problems }) => ({
      rowNumber,
      cells: cells.map(shownCell),
      problems: problems.map((problem) => ({ ...problem, value: shownCell(problem.value) })),
      entryId: entries.get(rowNumber),
    }));
  await tx.rows(
    `UPDATE import_row w SET entry_id = x."entryId", cells = x.cells, problems = x.problems, reading = NULL
     FROM jsonb_to_recordset($3::jsonb) AS x("rowNumber" int, cells jsonb, problems jsonb, "entryId" uuid)
     WHERE w.authority_id = $1 AND w.run_id = $2 AND w.row_number = x."rowNumber"`,
    [tx.viewer.authorityId, run.id, JSON.stringify(closed)],
  );
}
