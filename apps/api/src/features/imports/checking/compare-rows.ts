import type { ImportRowKind, ImportSettlement } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import type { PackWords } from "../reading/words.js";
import { byBirthday, type Candidates, type Comparison, compareRow, findCandidates } from "./comparison.js";
import type { ChildFacts } from "./facts.js";
import { readCases, readHeldChildren } from "./held-children.js";
import type { RowsSoFar } from "./rows-so-far.js";

/** A row to compare; without facts it cannot be read. */
export interface RowToCompare {
  rowNumber: number;
  facts: ChildFacts | null;
}

/** What became of a row when the very same file was brought in before. */
export interface Remembered {
  kind: ImportRowKind;
  settlement: ImportSettlement | null;
  settledRowNumber: number | null;
  entryId: string | null;
}

/** A row with what it is; null where it cannot be read. */
export interface ComparedRow {
  rowNumber: number;
  facts: ChildFacts | null;
  comparison: Comparison | null;
  candidates: Candidates | null;
}

/** Compares rows, in the order of the file, with the register as it is now and with the rows before them. */
export async function compareRows(
  tx: Tx,
  rows: readonly RowToCompare[],
  soFar: RowsSoFar,
  memory: ReadonlyMap<number, Remembered>,
  words: PackWords,
): Promise<ComparedRow[]> {
  const readable = rows.map(({ facts }) => facts).filter((facts) => facts !== null);
  const held = byBirthday(await readHeldChildren(tx, readable));
  // Cases are read for those only who could be one of the rows; candidates and comparisons share these objects.
  const alone = rows.map(({ facts }) => (facts ? findCandidates(facts, held, [], null) : null));
  const likely = new Set(alone.flatMap((one) => (one ? [...one.same, ...one.close] : [])));
  const remembered = new Set([...memory.values()].map(({ entryId }) => entryId));
  for (const children of held.birthdays.values())
    for (const child of children) if (child.entryId !== null && remembered.has(child.entryId)) likely.add(child);
  await readCases(tx, [...likely]);
  return rows.map(({ rowNumber, facts }) => {
    if (facts === null) return { rowNumber, facts, comparison: null, candidates: null };
    const candidates = findCandidates(facts, held, soFar.near(facts), entryBefore(memory.get(rowNumber)));
    const comparison = compareRow(facts, candidates, words);
    soFar.put({ rowNumber, facts, held: comparison.held });
    return { rowNumber, facts, comparison, candidates };
  });
}

/** A row that was taken together with an earlier row is compared with that row again, so that it reads as it did then. */
function entryBefore(remembered: Remembered | undefined): string | null {
  return remembered && remembered.settledRowNumber === null ? remembered.entryId : null;
}

/** What became of each row when the same file was brought in last. */
export async function readMemory(tx: Tx, run: { id: string; fileHash: string }): Promise<Map<number, Remembered>> {
  const rows = await tx.rows<Remembered & { rowNumber: number }>(
    `SELECT w.row_number AS "rowNumber", w.kind, w.settlement, w.settled_row_number AS "settledRowNumber", w.entry_id AS "entryId"
     FROM import_row w WHERE w.authority_id = $1 AND w.entry_id IS NOT NULL AND w.run_id = (
       SELECT r.id FROM import_run r WHERE r.authority_id = $1 AND r.file_hash = $2 AND r.state = 'CONFIRMED' AND r.id <> $3
       ORDER BY r.confirmed_at DESC LIMIT 1)`,
    [tx.viewer.authorityId, run.fileHash, run.id],
  );
  return new Map(rows.map((row) => [row.rowNumber, row]));
}
