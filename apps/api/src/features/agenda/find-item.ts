import { findGiven } from "../../platform/database/find-given.js";
import { type Refused, refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { Meeting } from "../meetings/index.js";
import { AgendaItem } from "./agenda-item.entity.js";

/** Ids an act on an agenda item shows again. */
export type ItemRefs = { itemId: string; meetingId: string };

/** An item and its meeting, both locked for the act, the meeting first. */
export async function findItem(
  tx: Tx,
  globalId: string,
): Promise<{ item: AgendaItem; meeting: Meeting; refs: ItemRefs } | Refused<ItemRefs>> {
  const seen = await findGiven(tx, AgendaItem, globalId, { where: { takenOffReason: null } });
  const meeting = seen ? await tx.find(Meeting, { id: seen.meetingId }, { lock: true }) : null;
  const item = seen ? await tx.find(AgendaItem, { id: seen.id, takenOffReason: null }, { lock: true }) : null;
  if (!item || !meeting) return refused(notFound("itemId"));
  return { item, meeting, refs: { itemId: item.id, meetingId: meeting.id } };
}
