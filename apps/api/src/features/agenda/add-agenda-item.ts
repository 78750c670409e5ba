import { AgendaItemKind, agendaKind, decideAgendaAddition, MeetingState, Role } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Meeting } from "../meetings/index.js";
import { issueLateItem } from "../papers/index.js";
import { RegisterEntry } from "../register/index.js";
import type { AddAgendaItemInput } from "./agenda.inputs.js";
import { readAgendaFacts } from "./agenda-facts.js";
import { AgendaItem } from "./agenda-item.entity.js";
import type { ItemRefs } from "./find-item.js";
import { placeOnAgenda } from "./place-on-agenda.js";
import { tellLateItem } from "./tell-late-item.js";

/** Puts a child on an agenda by hand, with the reason; once circulated the chair does, as a late item (AFC-121, Q22). */
export async function addAgendaItem(ctx: RequestContext, input: AddAgendaItemInput): Promise<Written<ItemRefs>> {
  return await inTransaction<ItemRefs>(ctx, "addAgendaItem", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const entry = await findGiven(tx, RegisterEntry, input.entryId);
    if (!entry) return refused(notFound("entryId"), refs);
    const held = await tx.find(AgendaItem, { meetingId: meeting.id, entryId: entry.id, takenOffReason: null });
    const decision = decideAgendaAddition({
      meetingState: meeting.state,
      entryStatus: entry.status,
      isOnAgenda: held !== null,
      agreedByChair: tx.viewer.roles.includes(Role.STRATEGIC_LEAD),
    });
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, "entryId"), { ...refs, ...(held && { itemId: held.id }) });
    const why = input.why.trim();
    if (!why) return refused(refusedBy("REASON_REQUIRED", "why"), refs);
    const wrong = tooLong({ why }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const [facts] = await readAgendaFacts(tx, meeting, entry.id);
    const kind = (facts && agendaKind(facts)) ?? AgendaItemKind.BY_HAND;
    const itemId = await placeOnAgenda(tx, meeting, entry.id, kind, why);
    if (meeting.state === MeetingState.CIRCULATED) {
      const supplement = await issueLateItem(tx, meeting, { entryId: entry.id, why });
      await tellLateItem(tx, meeting, supplement);
    }
    return { ...refs, itemId };
  });
}
