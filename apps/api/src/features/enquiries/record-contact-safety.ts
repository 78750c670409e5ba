import { EventCode } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import type { RecordContactSafetyInput } from "./enquiry-changes.types.js";
import { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";
import { traceChange } from "./write-line.js";

/** Records what to know before anyone rings or calls: an interpreter, whether it is safe, and what else. */
export async function recordContactSafety(
  ctx: RequestContext,
  input: RecordContactSafetyInput,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordContactSafety", input, async (tx, enquiry) => {
    const { interpreter, contactNote } = input;
    const long = tooLong({ interpreter }, SHORT_TEXT) ?? tooLong({ contactNote }, LONG_TEXT);
    if (long) return refused(long, { enquiryId: enquiry.id });
    const now = {
      interpreter: interpreter === undefined ? enquiry.interpreter : trimmed(interpreter),
      safeToContact: input.safeToContact ?? enquiry.safeToContact,
      contactNote: contactNote === undefined ? enquiry.contactNote : trimmed(contactNote),
    };
    const clash = await patchEnquiry(tx, enquiry, input.version, now);
    if (clash) return clash;
    await recordEvent(tx, enquiry, { code: EventCode.NOTE, note: "What to know before ringing was recorded." });
    return await traceChange(tx, "recordContactSafety", enquiry, [
      ...changeOf("interpreter", "Interpreter", enquiry.interpreter, now.interpreter),
      ...changeOf("safeToContact", "Safe to contact", enquiry.safeToContact, now.safeToContact),
      ...changeOf("contactNote", "Before you ring", enquiry.contactNote, now.contactNote),
    ]);
  });
}
