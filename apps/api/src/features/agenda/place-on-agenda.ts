import { AgendaItemKind, AgendaItemState, isLateAddition } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Meeting } from "../meetings/index.js";
import { WHY } from "./agenda-facts.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { putReferralOn } from "./referral-on-agenda.js";
import { putRemovalOn } from "./removal-on-agenda.js";

/**
 * Puts a child on the agenda of a meeting, last; late once the agenda was circulated (Q22). Where the child is on it
 * already, only the reason changes, and a place that was deferred or discussed stays as it is. A removal that waits
 * stands on this agenda from now on. Gives the item's id.
 */
export async function placeOnAgenda(
  tx: Tx,
  meeting: Pick<Meeting, "id" | "state">,
  entryId: string,
  kind: AgendaItemKind,
  why: string = WHY[kind],
): Promise<string> {
  const held = await tx.find(AgendaItem, { meetingId: meeting.id, entryId }, { lock: true });
  const itemId = held ? await giveReason(tx, meeting, held, kind, why) : await addItem(tx, meeting, entryId, kind, why);
  if (kind === AgendaItemKind.REMOVAL) await putRemovalOn(tx, meeting.id, entryId);
  return itemId;
}

async function giveReason(
  tx: Tx,
  meeting: Pick<Meeting, "state">,
  item: AgendaItem,
  kind: AgendaItemKind,
  why: string,
): Promise<string> {
  const saysSame = why === WHY[kind] || why === item.why;
  const isSame = item.takenOffReason === null && ((item.kind === kind && saysSame) || kind === AgendaItemKind.BY_HAND);
  if (item.state !== AgendaItemState.LISTED || isSame) return item.id;
  const isLate = item.takenOffReason === null ? item.isLate : isLateAddition(meeting.state);
  await tx.patchHeld(AgendaItem, item, { kind, why, isLate, takenOffReason: null });
  await recordPlacing(tx, item.id, item.entryId, item.takenOffReason === null ? item.why : null, why);
  return item.id;
}

async function addItem(
  tx: Tx,
  meeting: Pick<Meeting, "id" | "state">,
  entryId: string,
  kind: AgendaItemKind,
  why: string,
): Promise<string> {
  const last = await tx.one<{ position: number }>(
    `SELECT coalesce(max(position), 0) AS position FROM agenda_item WHERE authority_id = $1 AND meeting_id = $2`,
    [tx.viewer.authorityId, meeting.id],
  );
  const isLate = isLateAddition(meeting.state);
  const position = (last?.position ?? 0) + 1;
  const itemId = await tx.insert(AgendaItem, { meetingId: meeting.id, entryId, kind, why, isLate, position });
  await recordPlacing(tx, itemId, entryId, null, why);
  await putReferralOn(tx, meeting.id, entryId);
  return itemId;
}

async function recordPlacing(
  tx: Tx,
  itemId: string,
  entryId: string,
  before: string | null,
  after: string,
): Promise<void> {
  await recordWrite(tx, {
    act: "addAgendaItem",
    entity: "AgendaItem",
    entityId: itemId,
    entryId,
    changes: [{ field: "agenda", label: "On the agenda", before, after }],
  });
}
