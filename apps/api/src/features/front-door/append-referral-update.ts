import { CmeReferralState, CmeUpdateKind } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, notFound } from "../../platform/graphql/user-error.js";
import { lockEnquiry } from "../enquiries/index.js";
import { holdAdditions } from "../register/index.js";
import type { CmeReferral } from "./cme-referral.entity.js";
import { CmeReferralUpdate } from "./cme-referral-parts.entities.js";
import { noteInEnquiry } from "./enquiry-moves.js";
import type { AppendReferralUpdateInput } from "./front-door.inputs.js";
import { lockReferral, readChildren } from "./front-door.reading.js";
import type { ReferralRefs } from "./on-referral.js";

/** Adds later information to a referral, which is never changed and never sent twice (SUF-28). */
export async function appendReferralUpdate(
  ctx: RequestContext,
  input: AppendReferralUpdateInput,
): Promise<Written<ReferralRefs>> {
  return await inTransaction<ReferralRefs>(ctx, "appendReferralUpdate", input, async (tx) => {
    await holdAdditions(tx);
    const referral = await lockReferral(tx, input.referralId);
    if (!referral) return refused(notFound("referralId"));
    const refs = { referralId: referral.id };
    const text = trimmed(input.text);
    const long = tooLong({ text }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (!text) return refused(invalid("text", "Say what is new."), refs);
    await tx.insert(CmeReferralUpdate, {
      referralId: referral.id,
      kind: CmeUpdateKind.UPDATE,
      text,
      answers: {},
      isFromReferrer: isSender(tx, referral),
      addedBy: tx.viewer.personId,
      addedAt: ctx.now,
    });
    for (const { enquiryId, outcome } of await readChildren(tx, [referral.id])) {
      const enquiry =
        enquiryId && outcome !== CmeReferralState.NO_FURTHER_ACTION ? await lockEnquiry(tx, enquiryId) : null;
      if (enquiry && enquiry.closedOn === null) await noteInEnquiry(tx, enquiry, text);
    }
    await recordWrite(tx, { act: "appendReferralUpdate", entity: "CmeReferral", entityId: referral.id });
    return refs;
  });
}

/** Says whether who asks is of the school or service that sent it. */
export function isSender({ viewer }: Pick<Tx, "viewer">, referral: CmeReferral): boolean {
  if (referral.referredBy === viewer.personId) return true;
  if (viewer.schoolId !== null) return referral.schoolId === viewer.schoolId;
  return viewer.serviceId !== null && referral.serviceId === viewer.serviceId;
}
