import type { Answers, PackForm } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { carryAnswers } from "../sensitive/index.js";
import type { CmeReferral } from "./cme-referral.entity.js";

/** Keeps the addresses and contacts that a referral gives with the child it turned out to be about. */
export async function carryReferred(
  tx: Tx,
  { referral, form }: { referral: CmeReferral; form: PackForm },
  child: { answers: Answers },
  to: { childId: string | null; entryId: string | null },
): Promise<void> {
  if (to.childId === null) return;
  const answers = { ...referral.answers, ...child.answers };
  const toldBy = `${referral.reference}: ${form.label}`;
  await carryAnswers(tx, { childId: to.childId, entryId: to.entryId, form, answers, toldBy });
}
