import { instantInLondon, MeetingState, panelOf } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { Invitation } from "../../platform/mail/invitation.js";
import type { Meeting } from "../meetings/index.js";

const MINUTE_MS = 60_000;

/** What calendars know of a meeting: when, where and whether it is held. Nothing of a child, and no reason anybody typed. */
export function invitationOf(
  meeting: Pick<Meeting, "id" | "heldOn" | "startsAt" | "place" | "link" | "state" | "invitationSequence">,
  ctx: Pick<RequestContext, "pack">,
): Invitation {
  const panel = panelOf(ctx.pack);
  const startsAtMs = instantInLondon(meeting.heldOn, meeting.startsAt);
  return {
    uid: `${meeting.id}@rome-register`,
    sequence: meeting.invitationSequence,
    title: panel.name,
    startsAtMs,
    endsAtMs: startsAtMs + panel.minutes * MINUTE_MS,
    place: meeting.place,
    link: meeting.link,
    isCancelled: meeting.state === MeetingState.CANCELLED,
  };
}
