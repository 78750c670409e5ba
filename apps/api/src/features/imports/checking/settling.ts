import { ImportRowKind, ImportSettlement } from "@rome/procedure";
import type { FieldChange } from "../../../platform/audit/audit.js";
import type { PackWords } from "../reading/words.js";
import type { ComparedRow, Remembered } from "./compare-rows.js";
import { additionTo, differenceFrom, isLive } from "./difference.js";

/** What was decided about a close match. */
export interface Settled {
  settlement: ImportSettlement | null;
  settledEntryId: string | null;
  settledRowNumber: number | null;
}

const OPEN: Settled = { settlement: null, settledEntryId: null, settledRowNumber: null };

/** Keeps what a person decided about a row, or decided when the same file came before, as long as the match is still there. */
export function keptSettlement(
  row: ComparedRow,
  before: Settled | undefined,
  remembered: Remembered | undefined,
): Settled {
  if (row.comparison?.kind !== ImportRowKind.CLOSE_MATCH) return OPEN;
  if (before?.settlement && stillFits(row, before)) return before;
  if (remembered?.settlement !== ImportSettlement.SAME_CHILD) return OPEN;
  const again = { ...OPEN, settlement: remembered.settlement, settledRowNumber: remembered.settledRowNumber };
  return stillFits(row, again) ? again : OPEN;
}

function stillFits(
  { comparison, candidates }: ComparedRow,
  { settlement, settledEntryId, settledRowNumber }: Settled,
): boolean {
  if (settlement !== ImportSettlement.SAME_CHILD) return true;
  if (candidates?.close.some(({ entryId, hasDied }) => hasDied && entryId === settledEntryId)) return false;
  return (comparison?.matches ?? []).some(
    (match) => match.entryId === settledEntryId && match.rowNumber === settledRowNumber,
  );
}

/** What a row would change, once it is settled: nothing more than its own comparison says when it needed no settling. */
export function changesWhenSettled(row: ComparedRow, settled: Settled, words: PackWords): FieldChange[] {
  const { facts, comparison, candidates } = row;
  if (!facts || !comparison || !candidates) return [];
  if (settled.settlement !== ImportSettlement.SAME_CHILD) return comparison.changes;
  const twin = candidates.twins.find(({ rowNumber }) => rowNumber === settled.settledRowNumber);
  if (twin) return additionTo(twin, facts, words);
  const held = [...candidates.same, ...candidates.close].find(({ entryId }) => entryId === settled.settledEntryId);
  return held && isLive(held) ? differenceFrom(held, facts, words).changes : [];
}
