import { decideOpening, MeetingState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { stageChange } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { layOutAttendance } from "../attendance/index.js";
import { Meeting } from "./index.js";
import type { OpenMeetingInput } from "./meetings.inputs.js";
import type { MeetingRefs } from "./schedule-meeting.js";

/** Opens a circulated meeting on its day, with a line of attendance for every seat (AFC-121, AFC-127). */
export async function openMeeting(ctx: RequestContext, input: OpenMeetingInput): Promise<Written<MeetingRefs>> {
  return await inTransaction<MeetingRefs>(ctx, "openMeeting", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const sitting = await tx.find(Meeting, { state: MeetingState.IN_SESSION });
    const decision = decideOpening({
      meetingState: meeting.state,
      heldOn: meeting.heldOn,
      today: ctx.today,
      isAnotherInSession: sitting !== null && sitting.id !== meeting.id,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const values = { state: MeetingState.IN_SESSION, openedAt: ctx.now };
    if (!(await tx.patch(Meeting, meeting.id, input.version, values))) return refused(conflict(), refs);
    await layOutAttendance(tx, meeting.id);
    await recordWrite(tx, {
      act: "openMeeting",
      entity: "Meeting",
      entityId: meeting.id,
      changes: stageChange(meeting.state, MeetingState.IN_SESSION),
    });
    return refs;
  });
}
