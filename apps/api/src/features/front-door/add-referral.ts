import { type Answers, answerThatMeans, CmeReferralState, type PackForm, partsOf } from "@rome/procedure";
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
    reference: await nextReference(tx),
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

/** The next reference of the authority in this year, such as AFC-R-2026-0003. */
async function nextReference(tx: Tx): Promise<string> {
  const { year } = partsOf(tx.ctx.today);
  const counter = await tx.one<{ last: number }>(
    `INSERT INTO cme_referral_counter (authority_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (authority_id, year) DO UPDATE SET last = cme_referral_counter.last + 1 RETURNING last`,
    [tx.viewer.authorityId, year],
  );
  if (!counter) throw new Error("No reference was given");
  return `${tx.viewer.authorityCode}-R-${year}-${String(counter.last).padStart(4, "0")}`;
}
