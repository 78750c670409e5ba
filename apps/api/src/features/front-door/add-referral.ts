import { type Answers, answerThatMeans, CmeReferralState, type PackForm } from "@rome/procedure";
import { nextReference } from "../../platform/database/next-reference.js";
import type { Tx } from "../../platform/database/tx.js";
import { CmeReferral } from "./cme-referral.entity.js";
import { CmeReferralChild } from "./cme-referral-parts.entities.js";
import type { Sender } from "./sender.js";
import type { SentChild } from "./sent-form.js";

/** What of a form a referral keeps. */
export interface KeptForm {
  form: PackForm;
  answers: Answers;
  children: readonly SentChild[];
}

/** Adds a referral with its children: the one writer of new ones. Gives the next reference. */
export async function addReferral(
  tx: Tx,
  kept: KeptForm,
  sender: Sender,
  toldServiceId: string | null,
): Promise<string> {
  const referralId = await tx.insert(CmeReferral, {
    ...sender,
    ...referralValues(tx, kept),
    toldServiceId,
    reference: await nextReference(tx, "REFERRAL"),
    state: CmeReferralState.SUBMITTED,
  });
  await addChildren(tx, referralId, kept.children);
  return referralId;
}

/** The columns of a referral that its form fills. */
export function referralValues(tx: Tx, { form, answers }: KeptForm) {
  return {
    formCode: form.code,
    packVersion: tx.ctx.pack.version,
    answers,
    sourceCode: answerThatMeans(form, "sourceCode", answers),
    reasonCode: answerThatMeans(form, "reasonCode", answers),
    submittedAt: tx.ctx.now,
  };
}

/** Adds the children of a form in their order. */
export async function addChildren(tx: Tx, referralId: string, children: readonly SentChild[]): Promise<void> {
  for (const [place, { enquiry, ...child }] of children.entries()) {
    await tx.insert(CmeReferralChild, {
      ...child,
      referralId,
      place,
      enquiryId: enquiry?.id ?? null,
      childId: enquiry?.childId ?? null,
    });
  }
}
