import { AgendaItemState, decideChangingMeeting, MeetingState, NoticeKind } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { stageChange } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { AgendaItem, placeOnAgenda } from "../agenda/index.js";
import { tellMeeting } from "../invitations/index.js";
import { moveDueActions } from "./due-actions.js";
import { findMeetingAfter, findUpcomingMeeting, Meeting } from "./index.js";
import type { CancelMeetingInput } from "./meetings.inputs.js";
import { prepareNextDraft } from "./prepare-next-draft.js";
import type { MeetingRefs } from "./schedule-meeting.js";

/** Cancels a meeting, with its reason; its children and the actions due at it go to the next one (Q15). */
export async function cancelMeeting(ctx: RequestContext, input: CancelMeetingInput): Promise<Written<MeetingRefs>> {
  return await inTransaction<MeetingRefs>(ctx, "cancelMeeting", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const decision = decideChangingMeeting(meeting.state);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const cancelledReason = input.reason.trim();
    if (!cancelledReason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const wrong = tooLong({ reason: cancelledReason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const values = {
      state: MeetingState.CANCELLED,
      cancelledReason,
      invitationSequence: meeting.invitationSequence + 1,
    };
    if (!(await tx.patch(Meeting, meeting.id, input.version, values))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "cancelMeeting",
      entity: "Meeting",
      entityId: meeting.id,
      changes: [
        ...stageChange(meeting.state, MeetingState.CANCELLED),
        { field: "cancelledReason", label: "Why it was cancelled", before: null, after: cancelledReason },
      ],
    });
    await tellMeeting(tx, NoticeKind.MEETING_CANCELLED, { ...meeting, ...values });
    const next = (await findMeetingAfter(tx, meeting.heldOn)) ?? (await findUpcomingMeeting(tx));
    await tx.asRegister(async () => {
      if (next) await moveDueActions(tx, "cancelMeeting", meeting.id, next);
      await carryItems(tx, meeting, cancelledReason, next);
    });
    await prepareNextDraft(tx);
    return refs;
  });
}

/** Every child still to be discussed is put off here and stands on the next agenda; without one, the next draft finds them. */
async function carryItems(tx: Tx, meeting: Meeting, reason: string, next: Meeting | null): Promise<void> {
  const items = await tx.findAll(AgendaItem, { meetingId: meeting.id, takenOffReason: null });
  for (const item of items.toSorted((one, other) => one.position - other.position)) {
    await tx.patchHeld(AgendaItem, item, { state: AgendaItemState.DEFERRED, deferredReason: reason });
    if (next) await placeOnAgenda(tx, next, item.entryId, item.kind, item.why);
  }
}
