import { CmeReferralState, CmeUpdateKind, EventCode, TOLD_REFERRER } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { CmeReferralUpdate } from "./cme-referral-parts.entities.js";
import { moveEnquiry } from "./enquiry-moves.js";
import type { ReturnReferralInput } from "./front-door.inputs.js";
import { readChildren } from "./front-door.reading.js";
import { answerReferral, onReferral, type ReferralRefs } from "./on-referral.js";
import { tellSender } from "./tell.js";

/** Returns a referral to its sender with what is missing; the school goes on looking meanwhile (AFC-59, CSP-15). */
export async function returnReferral(ctx: RequestContext, input: ReturnReferralInput): Promise<Written<ReferralRefs>> {
  return await onReferral(ctx, "returnReferral", input, CmeReferralState.RETURNED, async (tx, referral) => {
    const refs = { referralId: referral.id };
    const missing = trimmed(input.missing);
    const long = tooLong({ missing }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (!missing) return refused(refusedBy("CME_REFERRAL_NEEDS_MISSING", "missing"), refs);
    const state = CmeReferralState.RETURNED;
    await answerReferral(tx, referral, { state, missing, toldReferrer: TOLD_REFERRER.RETURNED });
    await tx.insert(CmeReferralUpdate, {
      referralId: referral.id,
      kind: CmeUpdateKind.RETURNED,
      text: missing,
      answers: {},
      isFromReferrer: false,
      addedBy: tx.viewer.personId,
      addedAt: ctx.now,
    });
    for (const { enquiryId } of await readChildren(tx, [referral.id]))
      if (enquiryId) await moveEnquiry(tx, enquiryId, { code: EventCode.REFERRAL_RETURNED, note: missing });
    await tellSender(tx, referral);
    await recordWrite(tx, {
      act: "returnReferral",
      entity: "CmeReferral",
      entityId: referral.id,
      changes: changeOf("missing", "What is missing", referral.missing, missing),
    });
    return refs;
  });
}
