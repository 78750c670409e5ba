import { CME_REFERRAL_MOVES, type CmeReferralState, mayMove } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx, Values } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { holdAdditions } from "../register/index.js";
import { CmeReferral } from "./cme-referral.entity.js";
import type { ReferralInput } from "./front-door.inputs.js";
import { lockReferral } from "./front-door.reading.js";

/** Ids an act on a referral shows again. */
export type ReferralRefs = { referralId: string };

/** An act that answers one referral in sight: finds and locks it, and refuses one that cannot move there any more. */
export async function onReferral(
  ctx: RequestContext,
  act: string,
  input: ReferralInput,
  to: CmeReferralState,
  work: (tx: Tx, referral: CmeReferral) => Promise<ReferralRefs | Refused<ReferralRefs>>,
): Promise<Written<ReferralRefs>> {
  return await inTransaction<ReferralRefs>(ctx, act, input, async (tx) => {
    // Sending a form holds additions before it locks a referral; so does answering one, or they could wait for each other.
    await holdAdditions(tx);
    const referral = await lockReferral(tx, input.referralId);
    if (!referral) return refused(notFound("referralId"));
    const refs = { referralId: referral.id };
    if (referral.version !== input.version) return refused(conflict(), refs);
    if (!mayMove<CmeReferralState>(CME_REFERRAL_MOVES, referral.state, to))
      return refused(refusedBy("CME_REFERRAL_ANSWERED", "referralId"), refs);
    return await work(tx, referral);
  });
}

/** Keeps what came of a referral, and who answered it; the caller holds its lock and has compared the version. */
export async function answerReferral(
  tx: Tx,
  referral: CmeReferral,
  values: Values<Omit<CmeReferral, "authorityId" | "id" | "version">>,
): Promise<void> {
  const screened = { screenedBy: tx.viewer.personId, screenedAt: tx.ctx.now };
  await tx.patchHeld(CmeReferral, referral, { ...screened, ...values });
}
