import { REFERRAL_REVEAL_REASONS, reasonInWords } from "@rome/procedure";
import { recordReveal } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { CmeReferral } from "./cme-referral.entity.js";
import type { CmeReferralChild } from "./cme-referral-parts.entities.js";
import type { RevealReferralAnswersInput } from "./front-door.inputs.js";
import { lockReferral, readChildren, seesAllReferrals } from "./front-door.reading.js";
import type { RevealReferralAnswersPayload } from "./front-door.types.js";
import { isProtectedFrom, readHiddenAnswers } from "./hidden-answers.js";

/**
 * Shows everything that is hidden in one referral, once and in one step, so that screening is not slowed: with a reason
 * from a short list, and one event that names the questions, never an answer.
 */
export async function revealReferralAnswers(
  ctx: RequestContext,
  input: RevealReferralAnswersInput,
): Promise<RevealReferralAnswersPayload> {
  let shown: Pick<RevealReferralAnswersPayload, "answers" | "contact"> = { answers: [], contact: null };
  const asked = { ...input, idempotencyKey: null };
  const { errors } = await inTransaction(ctx, "revealReferralAnswers", asked, async (tx) => {
    const referral = await lockReferral(tx, input.referralId);
    if (!referral) return refused(notFound("referralId"));
    if (await isProtectedFrom(tx, referral)) return refused(refusedBy("REVEAL_PROTECTED"));
    const reason = reasonInWords(REFERRAL_REVEAL_REASONS, { code: input.reasonCode, words: input.reason ?? "" });
    if (reason === null) return refused(refusedBy("REVEAL_NEEDS_REASON", "reason"));
    const long = tooLong({ reason: input.reason }, SHORT_TEXT);
    if (long) return refused(long);
    const children = await readChildren(tx, [referral.id]);
    const answers = await readHiddenAnswers(tx, referral, children);
    const contact = seesAllReferrals(tx.viewer) ? referral.outsideContact : null;
    shown = { answers, contact };
    const fields = [
      ...new Set(answers.map(({ label }) => label)),
      ...(contact === null ? [] : ["How to reach the sender"]),
    ];
    await trace(tx, referral, children, { fields, reason });
    return { referralId: referral.id };
  });
  return { ...shown, userErrors: errors };
}

/** One event for each child who is known by now, so that it is found under the child; one for the referral otherwise. */
async function trace(
  tx: Tx,
  referral: CmeReferral,
  children: readonly CmeReferralChild[],
  revealed: Pick<Parameters<typeof recordReveal>[1], "fields" | "reason">,
): Promise<void> {
  const about = { act: "revealReferralAnswers", entity: "CmeReferral", entityId: referral.id };
  const known = [...new Set(children.flatMap(({ childId }) => childId ?? []))];
  for (const childId of known.length > 0 ? known : [null]) await recordReveal(tx, { ...about, ...revealed, childId });
}
