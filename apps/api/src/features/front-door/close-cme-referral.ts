import { CmeReferralState, EventCode, TOLD_REFERRER } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { moveEnquiry } from "./enquiry-moves.js";
import type { CloseCmeReferralInput } from "./front-door.inputs.js";
import { readChildren } from "./front-door.reading.js";
import { answerReferral, onReferral, type ReferralRefs } from "./on-referral.js";
import { settleChild } from "./settle-child.js";
import { tellSender } from "./tell.js";

/**
 * Closes a referral without further action, with the reason kept here and a sentence for the sender (CAM-38). A child
 * who is on a roll is not missing education: the school is told to use its own attendance procedure (SUF-06, SUF-69).
 */
export async function closeCmeReferral(
  ctx: RequestContext,
  input: CloseCmeReferralInput,
): Promise<Written<ReferralRefs>> {
  return await onReferral(ctx, "closeCmeReferral", input, CmeReferralState.NO_FURTHER_ACTION, async (tx, referral) => {
    const refs = { referralId: referral.id };
    const outcomeNote = trimmed(input.reason);
    const told = trimmed(input.tellReferrer) ?? null;
    const long = tooLong({ reason: outcomeNote, tellReferrer: told }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (!outcomeNote) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const state = CmeReferralState.NO_FURTHER_ACTION;
    const plain = input.isOnRoll ? TOLD_REFERRER.ON_ROLL : TOLD_REFERRER.NO_FURTHER_ACTION;
    const toldReferrer = told ?? plain;
    await answerReferral(tx, referral, { state, outcomeNote, toldReferrer });
    for (const { id, enquiryId } of await readChildren(tx, [referral.id])) {
      await settleChild(tx, id, { outcome: state });
      if (enquiryId) await moveEnquiry(tx, enquiryId, { code: EventCode.REFERRAL_RETURNED, note: toldReferrer });
    }
    await tellSender(tx, referral);
    await recordWrite(tx, {
      act: "closeCmeReferral",
      entity: "CmeReferral",
      entityId: referral.id,
      changes: [
        ...changeOf("reason", "Reason", null, outcomeNote),
        ...changeOf("toldReferrer", "What the sender was told", null, toldReferrer),
      ],
    });
    return refs;
  });
}
