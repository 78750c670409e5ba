import {
  decideEnquiryMove,
  decideHappened,
  EnquiryState,
  EventCode,
  ProvisionStart,
  provisionFoundValues,
} from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import type { RecordProvisionFoundInput } from "./enquiry-changes.types.js";
import { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";
import { traceChange } from "./write-line.js";

/** Records that the child is in, or awaits, education; follow-ups start from that day (SUF-53, M19). */
export async function recordProvisionFound(
  ctx: RequestContext,
  input: RecordProvisionFoundInput,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordProvisionFound", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const provision = input.provision.trim();
    const onDay = input.on ?? ctx.today;
    const long = tooLong({ provision }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (provision === "") return refused(refusedBy("PROVISION_NEEDS_WORDS", "provision"), refs);
    const happened = decideHappened(onDay, ctx.today);
    if (!happened.allowed) return refused(refusedBy(happened.rule, "on"), refs);
    const decision = decideEnquiryMove(enquiry.state, EnquiryState.FOUND);
    if (!decision.allowed) return refused(refusedBy(decision.rule, "enquiryId"), refs);
    const known = provisionFoundValues(input.start ?? ProvisionStart.NOT_YET, onDay, enquiry);
    const values = { state: EnquiryState.FOUND, isLocated: true, ...known };
    const clash = await patchEnquiry(tx, enquiry, input.version, values);
    if (clash) return clash;
    await recordEvent(tx, enquiry, { code: EventCode.PROVISION_FOUND, onDay, note: provision });
    return await traceChange(
      tx,
      "recordProvisionFound",
      enquiry,
      changeOf("provision", "Education found", null, provision),
    );
  });
}
