import { CmeReferralState, EnquiryState, EventCode } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { lockEnquiry } from "../enquiries/index.js";
import { carryReferred } from "./carry-referred.js";
import { moveEnquiry, noteInEnquiry } from "./enquiry-moves.js";
import type { ScreenedChild, ScreenedReferral } from "./screening.js";
import { settleChild } from "./settle-child.js";
import { tellService } from "./tell.js";

/**
 * Passes a child who is known on to the service that works with the child, and makes no second record (AFC-61, AFC-63).
 * A search that the school began goes on with the authority, under the entry there is.
 */
export async function passOn(tx: Tx, screening: ScreenedReferral, screened: ScreenedChild): Promise<void> {
  const { referral, form } = screening;
  const { child, known, dateOfBirth } = screened;
  await carryReferred(tx, screening, child, known);
  await settleChild(tx, child.id, {
    outcome: CmeReferralState.PASSED_ON,
    dateOfBirth,
    childId: known.childId,
    entryId: known.entryId,
    enquiryId: known.enquiryId,
    passedToServiceId: known.serviceId,
  });
  if (known.serviceId) await tellService(tx, known.serviceId, referral.id);
  const enquiry = known.enquiryId ? await lockEnquiry(tx, known.enquiryId) : null;
  if (!enquiry) return;
  const note = `${referral.reference}: ${form.label}`;
  const ofSchool = enquiry.state === EnquiryState.REFERRED || enquiry.state === EnquiryState.WITH_SCHOOL;
  if (ofSchool && form.opensEnquiry) {
    const entryId = known.entryId ?? undefined;
    await moveEnquiry(tx, enquiry.id, { code: EventCode.REFERRAL_ACCEPTED, note, ...(entryId && { entryId }) });
  } else await noteInEnquiry(tx, enquiry, note);
}
