import { type ChildChange, changesOfChild, EntryStatus, type RegisterLine } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import type { RegisterEntry } from "../register/index.js";
import { type Leaving, readActionNews, readActs, readNoteNews, readWhyLeft } from "./read-news.js";
import { inNames } from "./snapshot-line.js";

/** One child's two lines to be compared, and the time between them. */
export interface Compared {
  entry: RegisterEntry;
  before: RegisterLine | null;
  after: RegisterLine | null;
  since: Date;
  /** When the later register was taken; null when it is the register of this moment. */
  until: Date | null;
}

/** What changed for each child between its two lines, in the order of the children; as many statements for one as for all. */
export async function tellChanges(tx: Tx, compared: readonly Compared[]): Promise<ChildChange[][]> {
  const ids = compared.map(({ entry }) => entry.id);
  const between = [
    tx.viewer.authorityId,
    ids,
    compared.map(({ since }) => since),
    compared.map(({ until }) => until ?? tx.ctx.asAt ?? tx.ctx.now),
  ];
  const [acts, actions, notes, left] = await Promise.all([
    readActs(tx, between),
    readActionNews(tx, between),
    readNoteNews(tx, between),
    readWhyLeft(
      tx,
      compared.flatMap(({ entry, after }) => (after ? [] : [entry.id])),
    ),
  ]);
  const [actsOf, actionsOf, notesOf] = [byEntry(ids, acts), byEntry(ids, actions), byEntry(ids, notes)];
  const leftOf = inOrder(ids, left, (row) => row.entryId);
  return compared.map(({ entry, before, after }, index) =>
    changesOfChild({
      before: before && inNames(before, entry),
      after: after && inNames(after, entry),
      addedOn: entry.dateAdded,
      whyLeft: whyLeft(entry, leftOf[index], tx),
      acts: actsOf[index] ?? [],
      actions: actionsOf[index] ?? [],
      notes: notesOf[index] ?? [],
    }),
  );
}

function byEntry<R extends { entryId: string }>(ids: readonly string[], rows: readonly R[]): R[][] {
  return grouped(ids, rows, (row) => row.entryId);
}

/** Why a child is no longer on the register, in words. */
function whyLeft(entry: RegisterEntry, leaving: Leaving | null | undefined, tx: Tx): string | null {
  if (entry.status === EntryStatus.VOIDED) return `Made in error: ${entry.voidReason ?? ""}`;
  if (entry.status === EntryStatus.CLOSED) return "The search for the child ended";
  if (!leaving) return null;
  const outcome = tx.ctx.pack.removalOutcomes.find(({ code }) => code === leaving.outcomeCode)?.label;
  return `${outcome ?? "Removed by the panel"}: ${leaving.reason}`;
}
