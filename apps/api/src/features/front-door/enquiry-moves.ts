import { ENQUIRY_MOVES, EnquiryState, EventCode, mayMove } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { type Enquiry, lockEnquiry, patchEnquiry, recordEvent } from "../enquiries/index.js";

/** What a referral does to the enquiry it is about. */
const MOVES: Readonly<Record<string, EnquiryState>> = {
  [EventCode.REFERRED]: EnquiryState.REFERRED,
  [EventCode.REFERRAL_ACCEPTED]: EnquiryState.JOINT,
  [EventCode.REFERRAL_RETURNED]: EnquiryState.WITH_SCHOOL,
};

/** Something that happened to a referral, as the enquiry's chronology keeps it. */
export interface ReferralEvent {
  code: typeof EventCode.REFERRED | typeof EventCode.REFERRAL_ACCEPTED | typeof EventCode.REFERRAL_RETURNED;
  note: string;
  /** The register entry made for the child, once there is one. */
  entryId?: string;
}

/** Moves an enquiry with its referral and writes it down; one that stands elsewhere keeps its state. */
export async function moveEnquiry(tx: Tx, enquiryId: string, { code, note, entryId }: ReferralEvent): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId);
  if (!enquiry) throw new Error("The enquiry of a referral is not there");
  const to = MOVES[code];
  const moves = to !== undefined && mayMove<EnquiryState>(ENQUIRY_MOVES, enquiry.state, to);
  if (moves || entryId) {
    const values = { ...(moves && { state: to }), ...(entryId && { entryId: enquiry.entryId ?? entryId }) };
    await patchEnquiry(tx, enquiry, enquiry.version, values);
  }
  await recordEvent(tx, enquiry, { code, note, inWriting: true });
}

/** Writes into an enquiry that something new is known, without moving it (SUF-28, AFC-61). */
export async function noteInEnquiry(tx: Tx, enquiry: Enquiry, note: string): Promise<void> {
  await recordEvent(tx, enquiry, { code: EventCode.UPDATE_RECEIVED, note, inWriting: true });
}
