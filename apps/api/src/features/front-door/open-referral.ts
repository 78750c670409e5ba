import { CmeReferralState, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { isSameReferredChild } from "../register/index.js";
import type { Sender } from "./sender.js";
import type { SentChild } from "./sent-form.js";

interface OpenChild {
  referralId: string;
  firstName: string;
  lastName: string;
  dateOfBirth: PlainDate | null;
  upn: string | null;
  enquiryId: string | null;
}

/** Children of a form by the open referral that is about them already; those of none are under null. */
export type ByReferral = Map<string | null, SentChild[]>;

/**
 * Finds the open referral by the same route about each child: later information is added to it, and never becomes a
 * second one (SUF-28). A route is a school, a service, or the public page.
 */
export async function byOpenReferral(tx: Tx, sender: Sender, children: readonly SentChild[]): Promise<ByReferral> {
  const open = await tx.rows<OpenChild>(OPEN, [
    tx.viewer.authorityId,
    sender.schoolId,
    sender.serviceId,
    sender.referredBy,
    [CmeReferralState.SUBMITTED, CmeReferralState.RETURNED],
  ]);
  return Map.groupBy(children, (child) => open.find((one) => isSame(child, one))?.referralId ?? null);
}

function isSame(child: SentChild, open: OpenChild): boolean {
  if (child.enquiry !== null && child.enquiry.id === open.enquiryId) return true;
  return isSameReferredChild(child, open);
}

const OPEN = `
  SELECT r.id AS "referralId", c.first_name AS "firstName", c.last_name AS "lastName", c.date_of_birth AS "dateOfBirth", c.upn,
    c.enquiry_id AS "enquiryId"
  FROM cme_referral r JOIN cme_referral_child c ON c.authority_id = r.authority_id AND c.referral_id = r.id
  LEFT JOIN enquiry q ON q.authority_id = c.authority_id AND q.id = c.enquiry_id
  WHERE r.authority_id = $1
    AND CASE WHEN $2::uuid IS NOT NULL THEN r.school_id = $2 WHEN $3::uuid IS NOT NULL THEN r.service_id = $3
      WHEN $4::uuid IS NOT NULL THEN r.referred_by = $4 ELSE r.referred_by IS NULL END
    AND (r.state = ANY($5) OR (c.outcome = '${CmeReferralState.ACCEPTED}' AND q.state <> 'CLOSED'))
  ORDER BY r.submitted_at DESC, c.place LIMIT 5000`;
