import { type AgendaItemKind, AgendaItemState, agendaKind, decideAgendaChange } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Meeting } from "../meetings/index.js";
import { readAgendaFacts } from "./agenda-facts.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { placeOnAgenda } from "./place-on-agenda.js";

/**
 * Builds a meeting's draft agenda from the facts as they are: new, carried, due for review, removal proposed (AFC-67,
 * AFC-106). Doing it again changes nothing; a child taken off by hand stays off, one whose reason is gone leaves.
 */
export async function buildDraft(tx: Tx, meeting: Pick<Meeting, "id" | "state" | "heldOn">): Promise<void> {
  if (!decideAgendaChange(meeting.state).allowed) return;
  const wanted = new Map<string, AgendaItemKind>();
  for (const facts of await readAgendaFacts(tx, meeting, null)) {
    const kind = agendaKind(facts);
    if (kind) wanted.set(facts.entryId, kind);
  }
  const items = await tx.findAll(AgendaItem, { meetingId: meeting.id });
  const held = new Map(items.map((item) => [item.entryId, item]));
  for (const [entryId, kind] of wanted) {
    const item = held.get(entryId);
    if (item && !needsPlacing(item, kind)) continue;
    await placeOnAgenda(tx, meeting, entryId, kind);
  }
  for (const item of items) if (!wanted.has(item.entryId)) await dropUnlessByHand(tx, item);
}

/** A child taken off by hand stays off; words written by hand stay unless a removal is proposed. */
function needsPlacing(item: AgendaItem, kind: AgendaItemKind): boolean {
  if (item.takenOffReason !== null) return false;
  return kind === "REMOVAL" || (item.kind !== kind && item.kind !== "BY_HAND");
}

/** An item that built itself leaves with its reason; one added by hand stays, as long as it is listed. */
async function dropUnlessByHand(tx: Tx, item: AgendaItem): Promise<void> {
  if (item.kind === "BY_HAND" || item.takenOffReason || item.state !== AgendaItemState.LISTED) return;
  await tx.rows(`DELETE FROM agenda_item WHERE authority_id = $1 AND id = $2`, [tx.viewer.authorityId, item.id]);
  await recordWrite(tx, {
    act: "removeAgendaItem",
    entity: "AgendaItem",
    entityId: item.id,
    entryId: item.entryId,
    changes: [{ field: "agenda", label: "On the agenda", before: item.why, after: null }],
  });
}
