import { decideWithdrawingGuest } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Meeting } from "../meetings/index.js";
import { Person } from "../people/index.js";
import { Guest } from "./guests.entities.js";
import type { WithdrawGuestInput } from "./guests.types.js";
import type { GuestRefs } from "./invite-guest.js";
import { tellGuest } from "./tell-guest.js";

/** Withdraws an invitation, with the reason; the guest is told, and the next request lets them in no more (AFC-128). */
export async function withdrawGuest(ctx: RequestContext, input: WithdrawGuestInput): Promise<Written<GuestRefs>> {
  return await inTransaction<GuestRefs>(ctx, "withdrawGuest", input, async (tx) => {
    const seen = await findGiven(tx, Guest, input.guestId);
    const meeting = seen ? await tx.find(Meeting, { id: seen.meetingId }, { lock: true }) : null;
    const guest = seen ? await tx.find(Guest, { id: seen.id }, { lock: true }) : null;
    if (!guest || !meeting) return refused(notFound("guestId"));
    const refs = { guestId: guest.id, meetingId: meeting.id };
    const facts = { meetingState: meeting.state, isWithdrawn: guest.withdrawnAt !== null };
    const decision = decideWithdrawingGuest(facts);
    if (!decision.allowed) return refused(refusedBy(decision.rule, "guestId"), refs);
    const reason = input.reason.trim();
    if (!reason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const values = { withdrawnBy: tx.viewer.personId, withdrawnAt: ctx.now, withdrawnReason: reason };
    if (!(await tx.patch(Guest, guest.id, input.version, values))) return refused(conflict(), refs);
    const person = await tx.find(Person, { id: guest.personId });
    await recordWrite(tx, {
      act: "withdrawGuest",
      entity: "Guest",
      entityId: guest.id,
      changes: [{ field: "guest", label: "Guest", before: person?.name ?? null, after: null }],
    });
    await tellGuest(tx, "GUEST_WITHDRAWN", guest.personId, meeting);
    return refs;
  });
}
