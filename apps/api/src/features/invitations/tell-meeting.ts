import { isChangeUrgent, NoticeKind, type PlainDate, panelOf } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import {
  fullDay,
  letIntoMeeting,
  type Recipient,
  seatHolders,
  shortDay,
  tellAtOnce,
  tellInDigest,
} from "../mail/index.js";
import type { Meeting } from "../meetings/index.js";
import { invitationOf } from "./invitation-of.js";

type MeetingNotice = "MEETING_PLANNED" | "MEETING_MOVED" | "MEETING_CANCELLED";

const WORDS: Readonly<Record<MeetingNotice, [title: string, body: string]>> = {
  [NoticeKind.MEETING_PLANNED]: ["is planned", "is planned"],
  [NoticeKind.MEETING_MOVED]: ["is the new day", "is now on this day"],
  [NoticeKind.MEETING_CANCELLED]: ["is cancelled", "is cancelled"],
};

/**
 * Tells the seats that a meeting is planned, moved or cancelled, with an invitation that updates what their calendars
 * hold: in the next digest, or at once where that would come too late. `before` is the day it was moved from.
 */
export async function tellMeeting(
  tx: Tx,
  kind: MeetingNotice,
  meeting: Meeting,
  before: PlainDate = meeting.heldOn,
): Promise<void> {
  const told = { kind, entity: "Meeting" as const, entityId: meeting.id };
  const seated = await seatHolders(tx);
  const letIn = await letIntoMeeting(tx, meeting.id);
  const { now, calendar } = tx.ctx;
  const isUrgent = meeting.isEmergency || isChangeUrgent([meeting.heldOn, before], now.getTime(), calendar);
  if (!isUrgent) await tellInDigest(tx, seated, told);
  await tellNow(tx, isUrgent ? [...seated, ...letIn] : letIn, kind, meeting);
}

/** Alternates and guests have no digest they wait for: they hear of every change at once. */
async function tellNow(tx: Tx, recipients: readonly Recipient[], kind: MeetingNotice, meeting: Meeting): Promise<void> {
  if (recipients.length === 0) return;
  const [title, body] = WORDS[kind];
  const { name } = panelOf(tx.ctx.pack);
  await tellAtOnce(tx, recipients, {
    kind,
    entity: "Meeting",
    entityId: meeting.id,
    path: `/meetings/${toGlobalId("Meeting", meeting.id)}`,
    invitations: [invitationOf(meeting, tx.ctx)],
    words: () => ({
      title: `${name} ${shortDay(meeting.heldOn)} ${title}`,
      body: `The ${name} on ${fullDay(meeting.heldOn)} at ${meeting.startsAt} ${body}. Your calendar can take it from the invitation.`,
    }),
  });
}
