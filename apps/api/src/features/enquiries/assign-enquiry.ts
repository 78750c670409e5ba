import { EventCode } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { AssignEnquiryInput } from "./enquiry-changes.types.js";
import { findGivenOfficer } from "./given-officer.js";
import { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";
import { traceChange } from "./write-line.js";

/** Gives an enquiry to an officer, with a copy to somebody; the investigation is counted from that day (CAM-18, CAM-38, CAM-39). */
export async function assignEnquiry(ctx: RequestContext, input: AssignEnquiryInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "assignEnquiry", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const given = await findGivenOfficer(tx, input.officerId, "officerId");
    if ("error" in given) return refused(given.error, refs);
    const copied = input.copiedToId ? await findGivenOfficer(tx, input.copiedToId, "copiedToId") : null;
    if (copied && "error" in copied) return refused(copied.error, refs);
    const { officer } = given;
    const copiedToId = input.copiedToId === undefined ? enquiry.copiedToId : (copied?.officer.id ?? null);
    const clash = await patchEnquiry(tx, enquiry, input.version, { officerId: officer.id, copiedToId });
    if (clash) return clash;
    await recordEvent(tx, enquiry, {
      code: EventCode.ASSIGNED,
      withWhom: officer.name,
      note: copied ? `Copied to ${copied.officer.name}.` : null,
    });
    return await traceChange(tx, "assignEnquiry", enquiry, [
      ...changeOf("officer", "Officer", null, officer.name),
      ...changeOf("copiedTo", "Copied to", null, copied?.officer.name),
    ]);
  });
}
