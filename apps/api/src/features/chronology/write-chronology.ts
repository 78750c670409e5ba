import type { Tx, Values } from "../../platform/database/tx.js";
import { ChronologyEntry } from "./chronology.entity.js";
import { sideOf } from "./side-of.js";

/** A line to write: what happened, and what of it is known. */
export type NewChronologyEntry = Pick<ChronologyEntry, "code"> &
  Values<
    Omit<ChronologyEntry, "id" | "authorityId" | "enquiryId" | "code" | "isCorrected" | "recordedBy" | "recordedAt">
  >;

/** Appends a line to the chronology: today unless a day is given, on the side of who writes it unless it tells what the other side did. */
export async function writeChronology(tx: Tx, enquiryId: string, entry: NewChronologyEntry): Promise<string> {
  return await tx.insert(ChronologyEntry, {
    onDay: tx.ctx.today,
    side: sideOf(tx.viewer),
    ...entry,
    enquiryId,
    recordedBy: tx.viewer.personId,
    recordedAt: tx.ctx.now,
  });
}
