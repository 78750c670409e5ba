import type { Tx } from "../../platform/database/tx.js";
import type { CmeReferral } from "./cme-referral.entity.js";

/** Leaves a notice of a referral for each person who works in a service (AFC-41, AFC-61); without a child's name. */
export async function tellService(tx: Tx, serviceId: string, referralId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO outbox (authority_id, kind, person_id, subject_id)
     SELECT authority_id, 'CME_REFERRAL', id, $3 FROM person WHERE authority_id = $1 AND service_id = $2 AND is_active`,
    [tx.viewer.authorityId, serviceId, referralId],
  );
}

/** Leaves a notice for whoever sent a referral that something came of it; nobody is there to tell on the public page. */
export async function tellSender(tx: Tx, referral: CmeReferral): Promise<void> {
  if (referral.referredBy === null) return;
  await tx.rows(
    `INSERT INTO outbox (authority_id, kind, person_id, subject_id) VALUES ($1, 'CME_REFERRAL_ANSWERED', $2, $3)`,
    [tx.viewer.authorityId, referral.referredBy, referral.id],
  );
}
