import { decideLateAgreement, meetingDates, panelOf } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Meeting } from "../meetings/index.js";
import { Circulation } from "./circulation.entities.js";
import type { AgreeLateCirculationInput } from "./circulation.inputs.js";

/** Records the chair's agreement, with the reason, that a meeting's papers go out late (AFC-121, Q22). */
export async function agreeLateCirculation(
  ctx: RequestContext,
  input: AgreeLateCirculationInput,
): Promise<Written<{ meetingId: string }>> {
  return await inTransaction<{ meetingId: string }>(ctx, "agreeLateCirculation", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const lateReason = input.reason.trim();
    const decision = decideLateAgreement({
      meetingState: meeting.state,
      hasBeenCirculated: (await tx.find(Circulation, { meetingId: meeting.id })) !== null,
      agendaDueOn: meetingDates(meeting.heldOn, ctx.calendar, panelOf(ctx.pack)).agendaDueOn,
      today: ctx.today,
      reason: lateReason,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, lateReason ? undefined : "reason"), refs);
    const wrong = tooLong({ reason: lateReason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const values = { lateAgreedBy: tx.viewer.personId, lateAgreedAt: ctx.now, lateReason };
    if (!(await tx.patch(Meeting, meeting.id, input.version, values))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "agreeLateCirculation",
      entity: "Meeting",
      entityId: meeting.id,
      changes: [{ field: "lateReason", label: "Why it goes out late", before: meeting.lateReason, after: lateReason }],
    });
    return refs;
  });
}
