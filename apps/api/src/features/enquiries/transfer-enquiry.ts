import { EventCode, GuardedAct, unmetGuards } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { Refused, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy, refusedByPack } from "../../platform/graphql/user-error.js";
import type { TransferEnquiryInput } from "./enquiry-changes.types.js";
import { enquiryWorld } from "./enquiry-world.js";
import { findGivenOfficer } from "./given-officer.js";
import { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";
import { traceChange } from "./write-line.js";

/** Passes an enquiry on because every line of enquiry is exhausted; it stays open (CAM-19, CAM-46). The guards are asked with the exhaustion written down. */
export async function transferEnquiry(ctx: RequestContext, input: TransferEnquiryInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "transferEnquiry", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (reason === "") return refused(refusedBy("TRANSFER_NEEDS_REASON", "reason"), refs);
    const given = await findGivenOfficer(tx, input.officerId, "officerId");
    if ("error" in given) return refused(given.error, refs);
    const clash = await patchEnquiry(tx, enquiry, input.version, { officerId: given.officer.id });
    if (clash) return clash;
    await recordEvent(tx, enquiry, { code: EventCode.EXHAUSTED, note: reason });
    const unmet = unmetGuards(GuardedAct.TRANSFER, ctx.pack, await enquiryWorld(tx, enquiry));
    if (unmet.length > 0)
      return new Refused(
        unmet.map((one) => refusedByPack(one)),
        refs,
      );
    await recordEvent(tx, enquiry, { code: EventCode.TRANSFERRED, withWhom: given.officer.name });
    return await traceChange(tx, "transferEnquiry", enquiry, [
      ...changeOf("officer", "Officer", null, given.officer.name),
      ...changeOf("reason", "Reason", null, reason),
    ]);
  });
}
