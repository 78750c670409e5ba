import { AddressProtection, type Answers, keepsRegister } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { isSender } from "./append-referral-update.js";
import type { CmeReferral } from "./cme-referral.entity.js";
import { type CmeReferralChild, CmeReferralUpdate } from "./cme-referral-parts.entities.js";
import { answersInWords } from "./forms.js";
import { seesAllReferrals } from "./front-door.reading.js";
import type { RevealedAnswer } from "./front-door.types.js";

/** Whether the sensitive answers of a referral are hidden from who asks: from everybody but the side that wrote them. */
export function hiddenFrom(ctx: RequestContext, referral: CmeReferral): { hidesSensitive: boolean } {
  return { hidesSensitive: !isSender({ viewer: requireViewer(ctx) }, referral) };
}

/** What is hidden in a referral of what who asks may see of it, answer by answer, by the record it belongs to. */
export async function readHiddenAnswers(tx: Tx, referral: CmeReferral, children: readonly CmeReferralChild[]) {
  const updates = await tx.findAll(CmeReferralUpdate, { referralId: referral.id });
  const seen = updates.filter(({ isFromReferrer }) => isFromReferrer || seesAllReferrals(tx.viewer));
  return [
    ...hiddenIn(tx.ctx, referral, "CmeReferral", [referral]),
    ...hiddenIn(tx.ctx, referral, "CmeReferralChild", children),
    ...hiddenIn(tx.ctx, referral, "CmeReferralUpdate", seen),
  ];
}

function hiddenIn(
  ctx: RequestContext,
  { formCode }: CmeReferral,
  type: string,
  records: readonly { id: string; answers: Answers }[],
): RevealedAnswer[] {
  return records.flatMap(({ id, answers }) => {
    const hidden = answersInWords(ctx, formCode, answers, { hidesSensitive: true }).filter(({ isHidden }) => isHidden);
    const codes = hidden.map(({ field }) => field);
    return answersInWords(ctx, formCode, answers, { hidesSensitive: false })
      .filter(({ field }) => codes.includes(field))
      .map(({ field, label, words }) => ({ of: toGlobalId(type, id), field, label, words }));
  });
}

/** Whether one of a referral's children has an address that is, or may be, protected from who asks. */
export async function isProtectedFrom(tx: Tx, referral: CmeReferral): Promise<boolean> {
  if (keepsRegister(tx.viewer.roles)) return false;
  const found = await tx.one(
    `SELECT 1 FROM cme_referral_child r JOIN child c ON c.authority_id = r.authority_id AND c.id = r.child_id
     WHERE r.authority_id = $1 AND r.referral_id = $2 AND c.address_protection <> '${AddressProtection.NONE}'
       AND NOT EXISTS (SELECT FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = c.id AND q.officer_id = $3 AND q.closed_on IS NULL) LIMIT 1`,
    [tx.viewer.authorityId, referral.id, tx.viewer.personId],
  );
  return found !== null;
}
