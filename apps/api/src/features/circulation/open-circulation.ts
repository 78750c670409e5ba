import { decideOpeningPapers, MeetingSight, mustAccept } from "@rome/procedure";
import { recordRead, recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Meeting, sightOf } from "../meetings/index.js";
import type { OpenCirculationInput } from "./circulation.inputs.js";

/** Records by itself the first time a recipient opens the papers; for anybody else, and later, it is a read (AFC-122). */
export async function openCirculation(
  ctx: RequestContext,
  input: OpenCirculationInput,
): Promise<Written<{ meetingId: string }>> {
  return await inTransaction<{ meetingId: string }>(ctx, "openCirculation", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId);
    if (!meeting || sightOf(ctx, meeting) === MeetingSight.NONE) return refused(notFound("meetingId"));
    const decision = decideOpeningPapers({ mustAccept: mustAccept(tx.viewer, meeting) });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "meetingId"), { meetingId: meeting.id });
    const opened = await tx.rows<{ id: string }>(
      `UPDATE circulation_recipient r SET opened_at = $4 FROM circulation c
       WHERE r.authority_id = $1 AND c.authority_id = r.authority_id AND c.id = r.circulation_id
         AND c.meeting_id = $2 AND r.person_id = $3 AND r.opened_at IS NULL RETURNING r.id`,
      [tx.viewer.authorityId, meeting.id, tx.viewer.personId, ctx.now],
    );
    const event = { act: "openCirculation", entity: "Meeting", entityId: meeting.id };
    await (opened.length > 0 ? recordWrite(tx, event) : recordRead(tx, event));
    return { meetingId: meeting.id };
  });
}
