import { decideSettlement, ImportSettlement } from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { additionTo, differenceFrom, isLive } from "./checking/difference.js";
import { type ChildFacts, factsOf } from "./checking/facts.js";
import { readWords } from "./checking/file-rows.js";
import { type HeldChild, readCases, readHeldChildren } from "./checking/held-children.js";
import { ImportRow, type StoredMatch } from "./imports.entities.js";
import { findRun } from "./imports.reading.js";
import type { SettleImportRowInput } from "./imports.types.js";

/** Ids that settling a row shows again. */
export type SettledRefs = { rowId: string; runId: string };

/** Records what a person decided about a row that closely matches another child (AFC-61, Q38). */
export async function settleImportRow(ctx: RequestContext, input: SettleImportRowInput): Promise<Written<SettledRefs>> {
  return await inTransaction<SettledRefs>(ctx, "settleImportRow", input, async (tx) => {
    const found = await findGiven(tx, ImportRow, input.rowId);
    // The run is locked first, as a check locks it, then the row is read as it is under that lock.
    const run = found ? await findRun(tx, found.runId, { lock: true }) : null;
    const row = found && run ? await tx.find(ImportRow, { id: found.id }, { lock: true }) : null;
    if (!run || !row) return refused(notFound("rowId"));
    const refs = { rowId: row.id, runId: run.id };
    const match = matchOf(row, input);
    const decision = decideSettlement({
      state: run.state,
      kind: row.kind,
      settlement: input.settlement,
      hasMatch: match !== null,
      hasDied: match !== null && (await isOfDead(tx, row, match)),
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "settlement"), refs);
    return await settle(tx, row, input.settlement, match, refs);
  });
}

async function settle(
  tx: Tx,
  row: ImportRow,
  settlement: ImportSettlement,
  chosen: StoredMatch | null,
  refs: SettledRefs,
): Promise<SettledRefs | Refused<SettledRefs>> {
  const match = settlement === ImportSettlement.SAME_CHILD ? chosen : null;
  const changes = match ? await changesOf(tx, row, match) : [];
  await tx.rows(
    `UPDATE import_row SET settlement = $3, settled_entry_id = $4, settled_row_number = $5, changes = $6 WHERE authority_id = $1 AND id = $2`,
    [
      tx.viewer.authorityId,
      row.id,
      settlement,
      match?.entryId ?? null,
      match?.rowNumber ?? null,
      JSON.stringify(changes),
    ],
  );
  // Somebody who has the import open as it was before must look again before confirming.
  await tx.rows("UPDATE import_run SET version = version + 1 WHERE authority_id = $1 AND id = $2", [
    tx.viewer.authorityId,
    row.runId,
  ]);
  await recordWrite(tx, { act: "settleImportRow", entity: "ImportRow", entityId: row.id });
  return refs;
}

/** The match that was chosen, out of those the row was shown with. */
function matchOf(row: ImportRow, input: SettleImportRowInput): StoredMatch | null {
  const entryId = input.matchEntryId ? fromGlobalId("RegisterEntry", input.matchEntryId) : null;
  const rowNumber = input.matchRowNumber ?? null;
  if ((entryId === null) === (rowNumber === null)) return null;
  return row.matches.find((match) => match.entryId === entryId && match.rowNumber === rowNumber) ?? null;
}

async function isOfDead(tx: Tx, row: ImportRow, match: StoredMatch): Promise<boolean> {
  const facts = row.reading && factsOf(row.reading);
  const held = facts ? await findHeld(tx, facts, match.entryId) : null;
  return held?.hasDied ?? false;
}

async function changesOf(tx: Tx, row: ImportRow, match: StoredMatch): Promise<FieldChange[]> {
  const facts = row.reading && factsOf(row.reading);
  if (!facts) return [];
  const words = await readWords(tx);
  if (match.rowNumber === null) {
    const held = await findHeld(tx, facts, match.entryId);
    return held && isLive(held) ? differenceFrom(held, facts, words).changes : [];
  }
  const first = await tx.find(ImportRow, { runId: row.runId, rowNumber: match.rowNumber });
  const firstFacts = first?.reading && factsOf(first.reading);
  if (!firstFacts) return [];
  return additionTo({ facts: firstFacts, held: await findHeld(tx, firstFacts, first.entryId) }, facts, words);
}

async function findHeld(tx: Tx, facts: ChildFacts, entryId: string | null): Promise<HeldChild | null> {
  if (entryId === null) return null;
  const held = (await readHeldChildren(tx, [facts])).find((child) => child.entryId === entryId);
  if (held) await readCases(tx, [held]);
  return held ?? null;
}
