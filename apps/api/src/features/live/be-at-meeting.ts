import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { announce, NewsKind } from "../../platform/live/news.js";
import { AgendaItem } from "../agenda/index.js";
import { Meeting, seesPapers } from "../meetings/index.js";
import { hereSince } from "./live.reading.js";
import type { BeAtMeetingInput } from "./live.types.js";
import { MeetingPresence } from "./meeting-presence.entity.js";

/** Ids that being at a meeting shows. */
export type PresenceRefs = { meetingId: string };

/**
 * Keeps that a person has a meeting open and where they are in it. Told when they come, move or go; traced when they
 * come, because a page says it every few seconds.
 */
export async function beAtMeeting(ctx: RequestContext, input: BeAtMeetingInput): Promise<Written<PresenceRefs>> {
  return await inTransaction<PresenceRefs>(ctx, "beAtMeeting", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId);
    if (!meeting || !seesPapers(ctx, meeting)) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const item = await findGiven(tx, AgendaItem, input.itemId, { where: { meetingId: meeting.id } });
    if (input.itemId && !item) return refused(notFound("itemId"), refs);
    const place = { itemId: item?.id ?? null, field: input.field ?? null };
    const before = await tx.find(MeetingPresence, { meetingId: meeting.id, personId: tx.viewer.personId });
    const wasHere = before !== null && before.seenAt > hereSince(ctx.now);
    const hasMoved = before?.itemId !== place.itemId || before.field !== place.field;
    tx.goesOn();
    if (input.isLeaving) await leave(tx, meeting.id);
    else await keep(tx, meeting.id, place);
    if (!wasHere && !input.isLeaving)
      await recordWrite(tx, { act: "beAtMeeting", entity: "Meeting", entityId: meeting.id });
    if (input.isLeaving ? wasHere : !wasHere || hasMoved)
      await announce(tx, { kind: NewsKind.PRESENCE, meetingId: meeting.id, itemId: place.itemId });
    return refs;
  });
}

async function keep(tx: Tx, meetingId: string, place: { itemId: string | null; field: string | null }): Promise<void> {
  await tx.rows(
    `INSERT INTO meeting_presence (authority_id, meeting_id, person_id, item_id, field, seen_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (authority_id, meeting_id, person_id)
     DO UPDATE SET item_id = EXCLUDED.item_id, field = EXCLUDED.field, seen_at = EXCLUDED.seen_at`,
    [tx.viewer.authorityId, meetingId, tx.viewer.personId, place.itemId, place.field, tx.ctx.now],
  );
}

async function leave(tx: Tx, meetingId: string): Promise<void> {
  await tx.rows("DELETE FROM meeting_presence WHERE authority_id = $1 AND meeting_id = $2 AND person_id = $3", [
    tx.viewer.authorityId,
    meetingId,
    tx.viewer.personId,
  ]);
}
