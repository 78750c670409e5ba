import { NoticeKind, panelOf } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { invitationOf } from "../invitations/index.js";
import { fullDay, shortDay, tellAtOnce } from "../mail/index.js";
import type { Meeting } from "../meetings/index.js";
import type { Seat } from "../people/index.js";

/** Tells an alternate at once for which seat, and when; with an invitation, and nothing of a child (AFC-126, Q23). */
export async function tellAlternate(tx: Tx, personId: string, seat: Seat, meeting: Meeting): Promise<void> {
  const { name, alternateDaysAfterClose: days } = panelOf(tx.ctx.pack);
  await tellAtOnce(tx, [{ personId }], {
    kind: NoticeKind.ALTERNATE_NAMED,
    entity: "Meeting",
    entityId: meeting.id,
    path: "/",
    invitations: [invitationOf(meeting, tx.ctx)],
    words: () => ({
      title: `${name} ${shortDay(meeting.heldOn)}: you attend for ${seat.title}`,
      body: [
        `You attend the ${name} on ${fullDay(meeting.heldOn)} at ${meeting.startsAt} in the place of ${seat.title}.`,
        `You see its papers from now until ${days} days after the meeting is closed.`,
      ].join("\n"),
    }),
  });
}

/** Tells whoever was named before that somebody else attends, and takes the meeting out of their calendar (AFC-126, Q23). */
export async function tellReplaced(tx: Tx, personId: string, seat: Seat, meeting: Meeting): Promise<void> {
  const { name } = panelOf(tx.ctx.pack);
  await tellAtOnce(tx, [{ personId }], {
    kind: NoticeKind.ALTERNATE_REPLACED,
    entity: "Meeting",
    entityId: meeting.id,
    path: "/",
    invitations: [{ ...invitationOf(meeting, tx.ctx), isCancelled: true }],
    words: () => ({
      title: `${name} ${shortDay(meeting.heldOn)}: you no longer attend for ${seat.title}`,
      body: [
        `Somebody else attends the ${name} on ${fullDay(meeting.heldOn)} in the place of ${seat.title}. You need not come.`,
        "You no longer see its papers.",
      ].join("\n"),
    }),
  });
}
