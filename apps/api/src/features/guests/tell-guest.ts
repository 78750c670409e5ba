import { NoticeKind, panelOf } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { invitationOf } from "../invitations/index.js";
import { fullDay, shortDay, tellAtOnce } from "../mail/index.js";
import type { Meeting } from "../meetings/index.js";

type GuestNotice = "GUEST_INVITED" | "GUEST_WITHDRAWN";

const WORDS: Readonly<Record<GuestNotice, [title: string, body: string]>> = {
  [NoticeKind.GUEST_INVITED]: [
    "you are invited for part of the meeting",
    "You are invited for part of it. Sign in to see at about what time, and what you will read there.",
  ],
  [NoticeKind.GUEST_WITHDRAWN]: ["you are no longer invited", "Your invitation is withdrawn. You need not come."],
};

/** Tells a guest at once, with an invitation for the calendar or its cancellation. Nothing of a child (AFC-128, Q24). */
export async function tellGuest(tx: Tx, kind: GuestNotice, personId: string, meeting: Meeting): Promise<void> {
  const { name } = panelOf(tx.ctx.pack);
  const [title, body] = WORDS[kind];
  const invitation = invitationOf(meeting, tx.ctx);
  const isCancelled = invitation.isCancelled || kind === NoticeKind.GUEST_WITHDRAWN;
  await tellAtOnce(tx, [{ personId }], {
    kind,
    entity: "Meeting",
    entityId: meeting.id,
    path: "/",
    invitations: [{ ...invitation, isCancelled }],
    words: () => ({
      title: `${name} ${shortDay(meeting.heldOn)}: ${title}`,
      body: `The ${name} meets on ${fullDay(meeting.heldOn)} at ${meeting.startsAt}. ${body}`,
    }),
  });
}
