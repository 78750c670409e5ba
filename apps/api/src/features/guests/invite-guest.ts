import { decideGuest } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { AgendaItem } from "../agenda/index.js";
import { Meeting } from "../meetings/index.js";
import { addPerson, Person } from "../people/index.js";
import { Guest, GuestItem } from "./guests.entities.js";
import { seatedAt } from "./guests.reading.js";
import type { InviteGuestInput } from "./guests.types.js";
import { tellGuest } from "./tell-guest.js";

/** Ids an act on a guest shows again. */
export type GuestRefs = { guestId: string; meetingId: string };

/** Invites somebody to one meeting for named items, or a guest for further items; told at once (AFC-128, Q24, Q41). */
export async function inviteGuest(ctx: RequestContext, input: InviteGuestInput): Promise<Written<GuestRefs>> {
  return await inTransaction<GuestRefs>(ctx, "inviteGuest", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const items = await findItems(tx, meeting, input.itemIds);
    if (items instanceof Refused) return items;
    const person = await findOrAdd(tx, input);
    if ("code" in person) return refused(person, refs);
    const held = await tx.find(
      Guest,
      { meetingId: meeting.id, personId: person.id, withdrawnAt: null },
      { lock: true },
    );
    const before = held ? await tx.findAll(GuestItem, { guestId: held.id }) : [];
    const reason = input.reason.trim();
    const decision = decideGuest({
      meetingState: meeting.state,
      personId: person.id,
      reason,
      itemIds: items.map((item) => item.id),
      invitedFor: before.map(({ itemId }) => itemId),
      seatedIds: await seatedAt(tx, meeting.id),
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule)), refs);
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const invitation = { invitedBy: tx.viewer.personId, invitedAt: ctx.now };
    const guestId =
      held?.id ?? (await tx.insert(Guest, { meetingId: meeting.id, personId: person.id, reason, ...invitation }));
    const added = items.filter((item) => !before.some(({ itemId }) => itemId === item.id));
    for (const item of added) await tx.insert(GuestItem, { guestId, itemId: item.id });
    await traceInvitation(tx, guestId, person.name, reason, added);
    await tellGuest(tx, "GUEST_INVITED", person.id, meeting);
    return { ...refs, guestId };
  });
}

/** One line on the timeline of each child the guest is invited for. */
async function traceInvitation(
  tx: Tx,
  guestId: string,
  name: string,
  reason: string,
  items: readonly AgendaItem[],
): Promise<void> {
  for (const { entryId } of items) {
    await recordWrite(tx, {
      act: "inviteGuest",
      entity: "Guest",
      entityId: guestId,
      entryId,
      changes: [
        { field: "guest", label: "Guest for this child", before: null, after: name },
        { field: "reason", label: "Why", before: null, after: reason },
      ],
    });
  }
}

/** The items chosen, all of them on this agenda; anything else is not there. */
async function findItems(tx: Tx, meeting: Meeting, globalIds: string[]): Promise<AgendaItem[] | Refused<GuestRefs>> {
  const ids = [...new Set(globalIds)].map((one) => fromGlobalId("AgendaItem", one));
  const onAgenda = await tx.findAll(AgendaItem, { meetingId: meeting.id, takenOffReason: null });
  const found = onAgenda.filter((item) => ids.includes(item.id));
  return found.length === ids.length ? found : refused(notFound("itemIds"), { meetingId: meeting.id });
}

async function findOrAdd(tx: Tx, input: InviteGuestInput): Promise<Person | UserError> {
  if (input.newPerson) return await addPerson(tx, input.newPerson, []);
  if (!input.personId) return invalid("personId", "Choose who is invited, or enter somebody new.");
  const id = fromGlobalId("Person", input.personId);
  return (id ? await tx.find(Person, { id, isActive: true, isSystem: false }) : null) ?? notFound("personId");
}

function fieldOf(rule: string): string {
  if (rule === "GUEST_NEEDS_ITEM" || rule === "GUEST_ALREADY_INVITED") return "itemIds";
  if (rule === "GUEST_HAS_SEAT") return "personId";
  return rule === "REASON_REQUIRED" ? "reason" : "meetingId";
}
