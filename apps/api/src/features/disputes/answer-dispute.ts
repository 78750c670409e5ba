import { type DisputedRecord, decideDisputeAnswer, disputedLabel } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Dispute } from "./dispute.entity.js";
import type { DisputeRefs } from "./dispute-accuracy.js";
import { readRecord, saysNow } from "./disputed-record.js";
import type { AnswerDisputeInput } from "./disputes.types.js";

/** Answers a dispute once: as corrected, when the record says something else by now, or refused with the reason. */
export async function answerDispute(ctx: RequestContext, input: AnswerDisputeInput): Promise<Written<DisputeRefs>> {
  return await inTransaction<DisputeRefs>(ctx, "answerDispute", input, async (tx) => {
    const id = fromGlobalId("Dispute", input.disputeId);
    const dispute = id ? await tx.find(Dispute, { id }, { lock: true }) : null;
    if (!dispute) return refused(notFound("disputeId"));
    const refs = { disputeId: dispute.id };
    const answer = input.answer.trim();
    const wrong = tooLong({ answer }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const found = await readRecord(tx, dispute.record as DisputedRecord, dispute.recordId);
    const now = found && (await saysNow(tx, found, dispute.field));
    const decision = decideDisputeAnswer({ ...dispute, saysNow: now }, { state: input.state, words: answer });
    if (!decision.allowed) return refused(refusedBy(decision.rule, answer ? "state" : "answer"), refs);
    const answered = { state: input.state, answer, answeredBy: tx.viewer.personId, answeredAt: ctx.now };
    if (!(await tx.patch(Dispute, dispute.id, input.version, answered))) return refused(conflict(), refs);
    const label = `Dispute of ${disputedLabel(dispute.record, dispute.field)}: ${input.state.toLowerCase()}`;
    await recordWrite(tx, {
      act: "answerDispute",
      entity: "Dispute",
      entityId: dispute.id,
      entryId: dispute.entryId,
      childId: dispute.childId,
      changes: [{ field: "dispute", label, before: null, after: answer }],
    });
    return refs;
  });
}
