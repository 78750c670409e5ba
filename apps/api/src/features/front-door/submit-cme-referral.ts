import {
  type Answers,
  CME_REFERRAL_MOVES,
  CmeReferralState,
  CmeUpdateKind,
  mayMove,
  maySendForm,
} from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { holdAdditions } from "../register/index.js";
import { addChildren, type KeptForm, referralValues } from "./add-referral.js";
import { CmeReferral } from "./cme-referral.entity.js";
import { CmeReferralUpdate } from "./cme-referral-parts.entities.js";
import { rolesOfSender, serviceCodeOf } from "./forms.js";
import type { AnswerInput, SubmitCmeReferralInput } from "./front-door.inputs.js";
import { lockReferral } from "./front-door.reading.js";
import { type SentRefs, sendForm, unmetBySchool, writeDown } from "./send-form.js";
import { signedInSender } from "./sender.js";
import { readSentForm } from "./sent-form.js";

/** Tells the front door about children with a form of the procedure, or sends one that was returned again (AFC-60, CSP-26, SUF-15, SUF-28). */
export async function submitCmeReferral(
  ctx: RequestContext,
  input: SubmitCmeReferralInput,
): Promise<Written<SentRefs>> {
  const service = await serviceCodeOf(ctx);
  return await inTransaction<SentRefs>(ctx, "submitCmeReferral", input, async (tx) => {
    const form = ctx.pack.forms.find(({ code }) => code === input.formCode);
    if (!form) return refused<SentRefs>(notFound("formCode"));
    if (!maySendForm(form, rolesOfSender(tx.viewer), service))
      return refused(refusedBy("CME_FORM_NOT_YOURS", "formCode"));
    await holdAdditions(tx);
    const children = input.children.map((child) => ({ ...child, answers: answersOf(child.answers) }));
    const read = await readSentForm(tx, form, { answers: answersOf(input.answers), children, isPublic: false });
    if ("errors" in read) return new Refused<SentRefs>(read.errors);
    const kept = { form, ...read };
    return input.referralId ? await sendAgain(tx, kept, input) : await sendForm(tx, kept, signedInSender(tx, input));
  });
}

/** Answers by the code of their question; of two to the same question the last counts. */
function answersOf(given: readonly AnswerInput[]): Answers {
  return Object.fromEntries(given.map(({ field, value }) => [field, value]));
}

/** Sends a returned referral again with what was missing; what it said before stays in its history. */
async function sendAgain(
  tx: Tx,
  kept: KeptForm,
  { referralId, version }: SubmitCmeReferralInput,
): Promise<SentRefs | Refused<SentRefs>> {
  const referral = referralId ? await lockReferral(tx, referralId) : null;
  if (!referral) return refused(notFound("referralId"));
  const refs = { referralId: referral.id };
  const mayResend = mayMove<CmeReferralState>(CME_REFERRAL_MOVES, referral.state, CmeReferralState.SUBMITTED);
  if (!mayResend) return refused(refusedBy("CME_REFERRAL_ANSWERED", "referralId"), refs);
  const unmet = await unmetBySchool(tx, kept, kept.children);
  if (unmet.length > 0) return new Refused(unmet, refs);
  const values = { ...referralValues(tx, kept), state: CmeReferralState.SUBMITTED, toldReferrer: null };
  if (!(await tx.patch(CmeReferral, referral.id, version ?? 0, values))) return refused(conflict(), refs);
  await tx.insert(CmeReferralUpdate, {
    referralId: referral.id,
    kind: CmeUpdateKind.SENT_AGAIN,
    text: null,
    answers: referral.answers,
    isFromReferrer: true,
    addedBy: tx.viewer.personId,
    addedAt: tx.ctx.now,
  });
  await replaceChildren(tx, referral.id, kept);
  await writeDown(tx, kept.form, referral.id, kept.children);
  return { referralId: referral.id, updatedId: null };
}

async function replaceChildren(tx: Tx, referralId: string, { children }: KeptForm): Promise<void> {
  await tx.rows("DELETE FROM cme_referral_child WHERE authority_id = $1 AND referral_id = $2", [
    tx.viewer.authorityId,
    referralId,
  ]);
  await addChildren(tx, referralId, children);
}
