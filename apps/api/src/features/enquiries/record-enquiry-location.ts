import { decideHappened, decideLocation, EventCode, LocationStatus, Side } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { sideOf } from "../chronology/index.js";
import { keepLocation } from "../register/index.js";
import type { RecordEnquiryLocationInput } from "./enquiry-changes.types.js";
import { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";
import { traceChange } from "./write-line.js";

/** Records whether the search has located the child, with how it is known; the authority's word is kept on the register, too (AFC-08, AFC-90, Q37). */
export async function recordEnquiryLocation(
  ctx: RequestContext,
  input: RecordEnquiryLocationInput,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordEnquiryLocation", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const evidence = input.evidence.trim();
    const onDay = input.on ?? ctx.today;
    const long = tooLong({ evidence }, LONG_TEXT);
    if (long) return refused(long, refs);
    const locationStatus = input.isLocated ? LocationStatus.LOCATED : LocationStatus.NOT_LOCATED;
    const decision = decideLocation({ locationStatus, evidence });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "evidence"), refs);
    const happened = decideHappened(onDay, ctx.today);
    if (!happened.allowed) return refused(refusedBy(happened.rule, "on"), refs);
    const clash = await patchEnquiry(tx, enquiry, input.version, { isLocated: input.isLocated });
    if (clash) return clash;
    const code = input.isLocated ? EventCode.LOCATED : EventCode.NOT_LOCATED;
    await recordEvent(tx, enquiry, { code, onDay, note: evidence });
    if (enquiry.entryId && sideOf(tx.viewer) === Side.AUTHORITY)
      await keepLocation(tx, enquiry.entryId, locationStatus);
    return await traceChange(tx, "recordEnquiryLocation", enquiry, [
      ...changeOf("isLocated", "Located", enquiry.isLocated, input.isLocated),
      ...changeOf("evidence", "How it is known", null, evidence),
    ]);
  });
}
