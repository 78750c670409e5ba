import { type AgendaItemKind, AgendaItemState, agendaKind, decideAgendaChange } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Meeting } from "../meetings/index.js";
import { readAgendaFacts, whyOnAgenda } from "./agenda-facts.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { placeOnAgenda } from "./place-on-agenda.js";

/**
 * Builds a meeting's draft agenda from the facts as they are: new, carried, due for review, removal proposed (AFC-67,
 * AFC-106). Doing it again changes nothing; a child taken off by hand stays off, one whose reason is gone leaves.
 */
export async function buildDraft(tx: Tx, meeting: Pick<Meeting, "id" | "state" | "heldOn">): Promise<void> {
  if (decideAgendaChange(meeting.state).allowed) await tx.asRegister(() => build(tx, meeting));
}

/** Works on the whole register: a child hidden from whoever presses is not lost from the agenda. */
async function build(tx: Tx, meeting: Pick<Meeting, "id" | "state" | "heldOn">): Promise<void> {
  const wanted = new Map<string, { kind: AgendaItemKind; why: string }>();
  for (const facts of await readAgendaFacts(tx, meeting, null)) {
    const kind = agendaKind(facts);
    if (kind) wanted.set(facts.entryId, { kind, why: whyOnAgenda(kind, facts, tx.ctx.pack.boards) });
  }
  const items = await tx.findAll(AgendaItem, { meetingId: meeting.id });
  const held = new Map(items.map((item) => [item.entryId, item]));
  for (const [entryId, { kind, why }] of wanted) {
    const item = held.get(entryId);
    if (item && !needsPlacing(item, kind)) continue;
    await placeOnAgenda(tx, meeting, entryId, kind, why);
  }
  const gone = await readOffRegister(tx, meeting.id);
  for (const item of items) {
    const isDue = wanted.has(item.entryId) || (item.kind === "BY_HAND" && !gone.has(item.entryId));
    if (!isDue && item.takenOffReason === null && item.state === AgendaItemState.LISTED) await dropItem(tx, item);
  }
}

/** The children of an agenda who have left the register, or were entered in error. */
async function readOffRegister(tx: Tx, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ entryId: string }>(
    `SELECT i.entry_id AS "entryId" FROM agenda_item i
     JOIN register_entry e ON e.authority_id = i.authority_id AND e.id = i.entry_id
     WHERE i.authority_id = $1 AND i.meeting_id = $2 AND e.status IN ('REMOVED', 'CLOSED', 'VOIDED')`,
    [tx.viewer.authorityId, meetingId],
  );
  return new Set(rows.map((row) => row.entryId));
}

/** A child taken off by hand stays off; words written by hand stay unless a removal is proposed. */
function needsPlacing(item: AgendaItem, kind: AgendaItemKind): boolean {
  if (item.takenOffReason !== null) return false;
  return kind === "REMOVAL" || (item.kind !== kind && item.kind !== "BY_HAND");
}

/** A child's place on a draft whose reason is gone goes; a place given by hand stays. */
export async function dropFromDraft(tx: Tx, meeting: Pick<Meeting, "id" | "state">, entryId: string): Promise<void> {
  if (!decideAgendaChange(meeting.state).allowed) return;
  const item = await tx.find(AgendaItem, { meetingId: meeting.id, entryId, takenOffReason: null });
  if (item && item.kind !== "BY_HAND" && item.state === AgendaItemState.LISTED) await dropItem(tx, item);
}

async function dropItem(tx: Tx, item: AgendaItem): Promise<void> {
  await tx.rows(`DELETE FROM agenda_item WHERE authority_id = $1 AND id = $2`, [tx.viewer.authorityId, item.id]);
  await recordWrite(tx, {
    act: "removeAgendaItem",
    entity: "AgendaItem",
    entityId: item.id,
    entryId: item.entryId,
    changes: [{ field: "agenda", label: "On the agenda", before: item.why, after: null }],
  });
}
