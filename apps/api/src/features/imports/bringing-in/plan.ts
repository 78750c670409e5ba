import { isDeepStrictEqual } from "node:util";
import { ImportRowKind, ImportSettlement } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { type ComparedRow, compareRows, readMemory } from "../checking/compare-rows.js";
import { type ChildFacts, factsOf, merged } from "../checking/facts.js";
import type { HeldChild } from "../checking/held-children.js";
import { startRows } from "../checking/rows-so-far.js";
import { changesWhenSettled } from "../checking/settling.js";
import type { ImportRow, ImportRun } from "../imports.entities.js";
import { HELD_OUT } from "../imports.reading.js";
import type { PackWords } from "../reading/words.js";

const CHUNK = 200;

/** One child to bring in: the rows about them taken together, and who they are on the register, if anybody. */
export interface PlannedChild {
  rowNumbers: number[];
  facts: ChildFacts;
  held: HeldChild | null;
}

/** What confirming an import would do, worked out again from the register as it is now. */
export interface Plan {
  /** Each row is still what the person who confirms was shown. */
  isAsChecked: boolean;
  children: PlannedChild[];
  heldOut: Set<number>;
}

/** Compares every row again and gathers what is to be brought in. */
export async function planImport(tx: Tx, run: ImportRun, rows: readonly ImportRow[], words: PackWords): Promise<Plan> {
  const memory = await readMemory(tx, run);
  const soFar = startRows();
  const compared: ComparedRow[] = [];
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows
      .slice(from, from + CHUNK)
      .map(({ rowNumber, reading }) => ({ rowNumber, facts: reading ? factsOf(reading) : null }));
    compared.push(...(await compareRows(tx, chunk, soFar, memory, words)));
  }
  const heldOut = await readHeldOut(tx, run.id);
  const children = gather(rows, compared, heldOut);
  return {
    isAsChecked:
      rows.every((row, index) => isAsChecked(row, compared[index], words)) &&
      !children.some(({ held }) => held?.hasDied),
    children,
    heldOut,
  };
}

function isAsChecked(row: ImportRow, now: ComparedRow | undefined, words: PackWords): boolean {
  if (!now?.comparison) return row.kind === ImportRowKind.UNREADABLE;
  const { kind, held, matches } = now.comparison;
  const idsOf = (all: ImportRow["matches"]) => all.map(({ entryId, rowNumber }) => ({ entryId, rowNumber }));
  return (
    row.kind === kind &&
    row.entryId === (held?.entryId ?? null) &&
    isDeepStrictEqual(idsOf(row.matches), idsOf(matches)) &&
    isDeepStrictEqual(row.changes, changesWhenSettled(now, row, words))
  );
}

function gather(rows: readonly ImportRow[], compared: readonly ComparedRow[], heldOut: Set<number>): PlannedChild[] {
  const planned: PlannedChild[] = [];
  const byRow = new Map<number, PlannedChild>();
  const byChild = new Map<string, PlannedChild>();
  for (const [index, row] of rows.entries()) {
    const now = compared[index];
    if (heldOut.has(row.rowNumber) || !now?.facts) continue;
    const held = heldOf(row, now);
    const before = byRow.get(row.settledRowNumber ?? -1) ?? byChild.get(held?.childId ?? "");
    const child = before ?? { rowNumbers: [], facts: now.facts, held };
    if (before) before.facts = merged(before.facts, now.facts);
    else planned.push(child);
    child.rowNumbers.push(row.rowNumber);
    byRow.set(row.rowNumber, child);
    if (child.held) byChild.set(child.held.childId, child);
  }
  return planned;
}

function heldOf(row: ImportRow, { comparison, candidates }: ComparedRow): HeldChild | null {
  if (row.settlement !== ImportSettlement.SAME_CHILD || row.settledEntryId === null) return comparison?.held ?? null;
  const chosen = [...(candidates?.same ?? []), ...(candidates?.close ?? [])];
  return chosen.find(({ entryId }) => entryId === row.settledEntryId) ?? null;
}

async function readHeldOut(tx: Tx, runId: string): Promise<Set<number>> {
  const rows = await tx.rows<{ rowNumber: number }>(
    `WITH RECURSIVE ${HELD_OUT} SELECT row_number AS "rowNumber" FROM held_out`,
    [tx.viewer.authorityId, [runId]],
  );
  return new Set(rows.map(({ rowNumber }) => rowNumber));
}
