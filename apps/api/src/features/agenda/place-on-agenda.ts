import { AgendaItemKind, AgendaItemState, stateOnJoining } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Meeting } from "../meetings/index.js";
import { WHY } from "./agenda-facts.js";
import { AgendaItem } from "./agenda-item.entity.js";

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
  const itemId = held ? await giveReason(tx, held, kind, why) : await addItem(tx, meeting, entryId, kind, why);
  if (kind === AgendaItemKind.REMOVAL) await putRemovalOnAgenda(tx, meeting.id, entryId);
  return itemId;
}

async function giveReason(tx: Tx, item: AgendaItem, kind: AgendaItemKind, why: string): Promise<string> {
  const isOpen = item.state === AgendaItemState.LISTED || item.state === AgendaItemState.LATE;
  const isSame = item.takenOffReason === null && (item.kind === kind || kind === AgendaItemKind.BY_HAND);
  if (!isOpen || isSame) return item.id;
  await tx.patch(AgendaItem, item.id, item.version, { kind, why, takenOffReason: null });
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
  const state = stateOnJoining(meeting.state);
  const position = (last?.position ?? 0) + 1;
  const itemId = await tx.insert(AgendaItem, { meetingId: meeting.id, entryId, kind, why, state, position });
  await recordWrite(tx, {
    act: "addAgendaItem",
    entity: "AgendaItem",
    entityId: itemId,
    entryId,
    changes: [{ field: "agenda", label: "On the agenda", before: null, after: why }],
  });
  return itemId;
}

/** A proposed or deferred removal of the child stands on this agenda; nothing happens to one the panel decided. */
async function putRemovalOnAgenda(tx: Tx, meetingId: string, entryId: string): Promise<void> {
  await tx.rows(
    `UPDATE removal_request SET state = 'ON_AGENDA', meeting_id = $3, version = version + 1
     WHERE authority_id = $1 AND entry_id = $2 AND state IN ('PROPOSED', 'ON_AGENDA', 'DEFERRED')
       AND (state <> 'ON_AGENDA' OR meeting_id IS DISTINCT FROM $3)`,
    [tx.viewer.authorityId, entryId, meetingId],
  );
}
