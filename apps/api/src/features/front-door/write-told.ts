import { type Answers, answerThatMeans, EventCode, recordedBy, type SentForm, YES } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { type Enquiry, patchEnquiry, recordEvent } from "../enquiries/index.js";

/** Writes what a form tells to have happened into the child's enquiry, on the side that sent it; a concern for the child stands from then on (AFC-74). */
export async function writeTold(tx: Tx, enquiry: Enquiry, sent: SentForm, ofChild: Answers): Promise<void> {
  for (const { code, subject, on, note, inWriting, side } of recordedBy(sent, ofChild))
    await recordEvent(tx, enquiry, { code, subject, onDay: on, note, inWriting, side });
  const fears = answerThatMeans(sent.form, "hasSafeguardingConcern", ofChild, sent.answers) === YES;
  if (!fears || enquiry.hasSafeguardingConcern) return;
  await patchEnquiry(tx, enquiry, enquiry.version, { hasSafeguardingConcern: true });
  await recordEvent(tx, enquiry, { code: EventCode.CONCERN_RAISED, note: sent.form.label, side: sent.side });
}
