import { decideAcceptance, MeetingSight } from "@rome/procedure";
import { recordRead, recordWrite } from "../../platform/audit/audit.js";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Meeting, sightOf } from "../meetings/index.js";
import { ConfidentialityAcceptance } from "./guests.entities.js";
import type { AcceptConfidentialityInput } from "./guests.types.js";

/** Records that the viewer accepts the confidentiality notice of a meeting, with its words; once is enough (AFC-132). */
export async function acceptConfidentiality(
  ctx: RequestContext,
  input: AcceptConfidentialityInput,
): Promise<Written<{ meetingId: string }>> {
  return await inTransaction<{ meetingId: string }>(ctx, "acceptConfidentiality", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId);
    if (!meeting || sightOf(ctx, meeting) === MeetingSight.NONE) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const decision = decideAcceptance({ meetingState: meeting.state });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "meetingId"), refs);
    const mine = { meetingId: meeting.id, personId: tx.viewer.personId };
    const event = { act: "acceptConfidentiality", entity: "Meeting", entityId: meeting.id };
    if (await tx.find(ConfidentialityAcceptance, mine)) {
      await recordRead(tx, event);
      return refs;
    }
    const { key, version, confidentialityNotice: notice } = ctx.pack;
    const words = { noticeVersion: `${key} ${version}`, notice };
    await tx.insert(ConfidentialityAcceptance, { ...mine, acceptedAt: ctx.now, ...words });
    await recordWrite(tx, {
      ...event,
      changes: [{ field: "notice", label: "Confidentiality notice", before: null, after: words.noticeVersion }],
    });
    return refs;
  });
}

/** What the viewer sees from here on in this request; the next one finds it by itself. */
export function seeAsAccepted(ctx: RequestContext, meetingId: string): void {
  const viewer = requireViewer(ctx);
  ctx.viewer = {
    ...viewer,
    acceptedMeetingIds: [...viewer.acceptedMeetingIds, meetingId],
    passes: viewer.passes.map((pass) => (pass.meetingId === meetingId ? { ...pass, hasAccepted: true } : pass)),
  };
}
