import { agendaKind } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { findUpcomingMeeting } from "../meetings/index.js";
import { readAgendaFacts, whyOnAgenda } from "./agenda-facts.js";
import { dropFromDraft } from "./build-draft.js";
import { placeOnAgenda } from "./place-on-agenda.js";

/**
 * Puts a child on the agenda of the nearest meeting still to be held and gives that meeting's id; null when there is
 * none, or nothing calls for it (new, deferred, review due, removal proposed): then a place on a draft whose reason is
 * gone, such as a removal that was withdrawn, goes too. Late once circulated (Q22). Call it
 * after the write it follows from: a removal request of the child that is PROPOSED or DEFERRED becomes ON_AGENDA at
 * that meeting here, with a new version.
 */
export async function putOnNextAgenda(tx: Tx, entryId: string): Promise<string | null> {
  const meeting = await findUpcomingMeeting(tx);
  if (!meeting) return null;
  const [facts] = await readAgendaFacts(tx, meeting, entryId);
  const kind = facts ? agendaKind(facts) : null;
  if (!facts || !kind) {
    await dropFromDraft(tx, meeting, entryId);
    return null;
  }
  await placeOnAgenda(tx, meeting, entryId, kind, whyOnAgenda(kind, facts, tx.ctx.pack.boards));
  return meeting.id;
}
