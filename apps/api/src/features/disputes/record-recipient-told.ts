import { decideTold, todayInLondon } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Dispute } from "./dispute.entity.js";
import type { DisputeRefs } from "./dispute-accuracy.js";
import type { RecordRecipientToldInput } from "./disputes.types.js";
import { ToldRecipient } from "./told-recipient.entity.js";

/** Records that somebody was told by letter or by phone: on which day, how, and by whom it is recorded. */
export async function recordRecipientTold(
  ctx: RequestContext,
  input: RecordRecipientToldInput,
): Promise<Written<DisputeRefs>> {
  return await inTransaction<DisputeRefs>(ctx, "recordRecipientTold", input, async (tx) => {
    const id = fromGlobalId("ToldRecipient", input.recipientId);
    const recipient = id ? await tx.find(ToldRecipient, { id }, { lock: true }) : null;
    const dispute = recipient ? await tx.find(Dispute, { id: recipient.disputeId }) : null;
    if (!recipient || !dispute) return refused(notFound("recipientId"));
    const refs = { disputeId: dispute.id };
    const how = input.how.trim();
    const long = tooLong({ how }, SHORT_TEXT);
    if (long) return refused(long, refs);
    const isTold = recipient.toldOn !== null;
    const chosenOn = todayInLondon(recipient.chosenAt.getTime());
    const decision = decideTold({ isTold, how, on: input.on, chosenOn, today: ctx.today });
    if (!decision.allowed) return refused(refusedBy(decision.rule, FIELDS[decision.rule]), refs);
    const told = { toldOn: input.on, toldHow: how, toldBy: tx.viewer.personId };
    if (!(await tx.patch(ToldRecipient, recipient.id, input.version, told))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "recordRecipientTold",
      entity: "Dispute",
      entityId: dispute.id,
      entryId: dispute.entryId,
      childId: dispute.childId,
      changes: [
        { field: "recipients", label: "Was told of the answer", before: null, after: `${recipient.toWhom}: ${how}` },
      ],
    });
    return refs;
  });
}

const FIELDS: Readonly<Record<string, string>> = { RECIPIENT_TOLD_NEEDS_WORDS: "how", RECIPIENT_TOLD_DAY: "on" };
