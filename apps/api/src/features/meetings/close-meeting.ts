import { decideClosing, MeetingState, NoticeKind, nextPanelOn, panelOf } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { stageChange } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { endDiscussion } from "../agenda/index.js";
import { ownersOfActions, tellInDigest } from "../mail/index.js";
import { writeMinutes } from "../minutes/index.js";
import { readClosingFacts } from "./closing-facts.js";
import { findUpcomingMeeting, Meeting } from "./index.js";
import type { CloseMeetingInput } from "./meetings.inputs.js";
import { prepareNextDraft } from "./prepare-next-draft.js";
import { addMeeting, whyNotOn } from "./schedule-meeting.js";

/** The closed meeting and the next one. */
export type ClosedRefs = { meetingId: string; nextMeetingId: string | null };

/** Closes a meeting: locks its record, writes its minutes, makes sure there is a next one and builds its draft (AFC-106, AFC-108, Q39). */
export async function closeMeeting(ctx: RequestContext, input: CloseMeetingInput): Promise<Written<ClosedRefs>> {
  return await inTransaction<ClosedRefs>(ctx, "closeMeeting", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const [facts] = await tx.asRegister(() => readClosingFacts(tx, [meeting]));
    const blockers = facts ? decideClosing(facts).blockers : [];
    if (blockers.length > 0)
      return new Refused<ClosedRefs>(
        blockers.map((rule) => refusedBy(rule)),
        refs,
      );
    const values = { state: MeetingState.CLOSED, closedAt: ctx.now };
    if (!(await tx.patch(Meeting, meeting.id, input.version, values))) return refused(conflict(), refs);
    await endDiscussion(tx, meeting.id);
    await recordWrite(tx, {
      act: "closeMeeting",
      entity: "Meeting",
      entityId: meeting.id,
      changes: stageChange(meeting.state, MeetingState.CLOSED),
    });
    const nextMeetingId = await tx.asRegister(() => leaveRecord(tx, meeting));
    return { ...refs, nextMeetingId };
  });
}

/** What a meeting leaves is of every child, also one hidden from whoever closes it: action sheet, minutes, next draft. */
async function leaveRecord(tx: Tx, meeting: Meeting): Promise<string | null> {
  await tellActionSheet(tx, meeting.id);
  const nextMeetingId = (await findUpcomingMeeting(tx))?.id ?? (await planNext(tx, meeting));
  await writeMinutes(tx, meeting, nextMeetingId);
  await prepareNextDraft(tx);
  return nextMeetingId;
}

/** Each owner hears of the actions this meeting gave them, and of nobody else's (AFC-129). */
async function tellActionSheet(tx: Tx, meetingId: string): Promise<void> {
  const owners = await ownersOfActions(tx, "a.agreed_meeting_id = $2", [meetingId]);
  await tellInDigest(tx, owners, { kind: NoticeKind.ACTION_SHEET, entity: "Meeting", entityId: meetingId });
}

/** Plans the next meeting in the panel's rhythm, at the same time and place; null where the calendar does not reach. */
async function planNext(tx: Tx, meeting: Meeting): Promise<string | null> {
  const { calendar, pack, today } = tx.ctx;
  let heldOn = nextPanelOn(meeting.heldOn, calendar, panelOf(pack));
  while (heldOn <= today) heldOn = nextPanelOn(heldOn, calendar, panelOf(pack));
  if (await whyNotOn(tx, heldOn, null, "heldOn")) return null;
  return await addMeeting(tx, "scheduleMeeting", heldOn, meeting, false);
}
