import { decideBoardWithdrawal, PathwayReferralState } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { WithdrawPathwayReferralInput } from "./boards.types.js";
import { lockPathwayReferral } from "./find-referral.js";
import { keepAnswered } from "./keep-answered.js";
import type { PathwayReferralRefs } from "./refer-to-pathway.js";

/** Takes a referral to another panel back, with the reason; the child is with this panel alone again. */
export async function withdrawPathwayReferral(
  ctx: RequestContext,
  input: WithdrawPathwayReferralInput,
): Promise<Written<PathwayReferralRefs>> {
  return await inTransaction<PathwayReferralRefs>(ctx, "withdrawPathwayReferral", input, async (tx) => {
    const referral = await lockPathwayReferral(tx, input.referralId);
    if (!referral) return refused(notFound("referralId"));
    const refs = { referralId: referral.id };
    const reason = input.reason.trim();
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const decision = decideBoardWithdrawal({ state: referral.state, reason });
    if (!decision.allowed) return refused(refusedBy(decision.rule, reason ? undefined : "reason"), refs);
    const isKept = await keepAnswered(tx, referral, {
      act: "withdrawPathwayReferral",
      version: input.version,
      values: { state: PathwayReferralState.WITHDRAWN, answer: reason },
      says: `Taken back: ${reason}`,
    });
    return isKept ? refs : refused(conflict(), refs);
  });
}
