import { decideDispute, disputedLabel } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Dispute } from "./dispute.entity.js";
import { findRecord, saysNow } from "./disputed-record.js";
import type { DisputeAccuracyInput } from "./disputes.types.js";

/** Ids an act on a dispute shows. */
export type DisputeRefs = { disputeId: string };

/** Records that somebody says a fact is wrong. The record stays as it is and carries the mark from now on. */
export async function disputeAccuracy(ctx: RequestContext, input: DisputeAccuracyInput): Promise<Written<DisputeRefs>> {
  return await inTransaction<DisputeRefs>(ctx, "disputeAccuracy", input, async (tx) => {
    const found = await findRecord(tx, input.recordId);
    if (!found) return refused(notFound("recordId"));
    const label = disputedLabel(found.record, input.field);
    if (label === null) return refused(invalid("field", "Choose what is wrong from the list."));
    const words = { saidBy: input.saidBy.trim(), shouldBe: input.shouldBe.trim() };
    const evidence = trimmed(input.evidence) ?? null;
    const wrong =
      tooLong({ saidBy: words.saidBy }, SHORT_TEXT) ?? tooLong({ shouldBe: words.shouldBe, evidence }, LONG_TEXT);
    if (wrong) return refused(wrong);
    const decision = decideDispute(words);
    if (!decision.allowed) return refused(refusedBy(decision.rule, words.saidBy ? "shouldBe" : "saidBy"));
    const { record, id: recordId, childId, entryId } = found;
    const saidThen = await saysNow(tx, found, input.field);
    const disputeId = await tx.insert(Dispute, {
      ...words,
      evidence,
      childId,
      entryId,
      record,
      recordId,
      field: input.field,
      saidThen,
      recordedBy: tx.viewer.personId,
      recordedAt: ctx.now,
    });
    await recordWrite(tx, {
      act: "disputeAccuracy",
      entity: "Dispute",
      entityId: disputeId,
      entryId,
      childId,
      changes: [{ field: "dispute", label: `Disputed: ${label}`, before: saidThen, after: words.shouldBe }],
    });
    return { disputeId };
  });
}
