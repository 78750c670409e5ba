import { decideChangingMeeting, NoticeKind } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { tellMeeting } from "../invitations/index.js";
import { moveDueActions } from "./due-actions.js";
import { Meeting } from "./index.js";
import type { RescheduleMeetingInput } from "./meetings.inputs.js";
import { prepareNextDraft } from "./prepare-next-draft.js";
import { type MeetingRefs, whyNotOn } from "./schedule-meeting.js";
import { sittingOf, whatIsWrong } from "./sitting.js";

/** Moves a meeting, with the actions due at it; its two dates follow from the new day (AFC-105, Q15). */
export async function rescheduleMeeting(
  ctx: RequestContext,
  input: RescheduleMeetingInput,
): Promise<Written<MeetingRefs>> {
  return await inTransaction<MeetingRefs>(ctx, "rescheduleMeeting", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const decision = decideChangingMeeting(meeting.state);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const movedReason = input.reason.trim();
    if (!movedReason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const wrong = whatIsWrong(input) ?? (await whyNotOn(tx, input.heldOn, meeting.id, "heldOn"));
    if (wrong) return refused(wrong, refs);
    const words = {
      heldOn: input.heldOn,
      ...sittingOf(input),
      movedReason,
      invitationSequence: meeting.invitationSequence + 1,
    };
    if (!(await tx.patch(Meeting, meeting.id, input.version, words))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "rescheduleMeeting",
      entity: "Meeting",
      entityId: meeting.id,
      changes: [
        ...changeOf("heldOn", "Day of the meeting", meeting.heldOn, input.heldOn),
        { field: "movedReason", label: "Why it was moved", before: null, after: movedReason },
      ],
    });
    await tellMeeting(tx, NoticeKind.MEETING_MOVED, { ...meeting, ...words }, meeting.heldOn);
    await moveDueActions(tx, "rescheduleMeeting", meeting.id, { id: meeting.id, heldOn: input.heldOn });
    await prepareNextDraft(tx);
    return refs;
  });
}
