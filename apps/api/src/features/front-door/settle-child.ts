import type { Tx } from "../../platform/database/tx.js";
import type { CmeReferralChild } from "./cme-referral-parts.entities.js";

/** What came of one child of a referral. */
export type SettledChild = Pick<CmeReferralChild, "outcome"> &
  Partial<Pick<CmeReferralChild, "dateOfBirth" | "childId" | "enquiryId" | "entryId" | "passedToServiceId">>;

/** Keeps what came of one child; what is left out stays. */
export async function settleChild(tx: Tx, id: string, settled: SettledChild): Promise<void> {
  await tx.rows(
    `UPDATE cme_referral_child SET outcome = $3, date_of_birth = coalesce($4, date_of_birth), child_id = coalesce($5, child_id),
       enquiry_id = coalesce($6, enquiry_id), entry_id = coalesce($7, entry_id),
       passed_to_service_id = coalesce($8, passed_to_service_id)
     WHERE authority_id = $1 AND id = $2`,
    [
      tx.viewer.authorityId,
      id,
      settled.outcome,
      settled.dateOfBirth ?? null,
      settled.childId ?? null,
      settled.enquiryId ?? null,
      settled.entryId ?? null,
      settled.passedToServiceId ?? null,
    ],
  );
}
