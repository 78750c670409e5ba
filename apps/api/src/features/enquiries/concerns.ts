import { decideConcern, EventCode } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import type { RaiseConcernInput, SettleConcernInput } from "./enquiry-changes.types.js";
import { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";
import { traceChange } from "./write-line.js";

/** Raises a fear for the child's safety; it beats every clock, and a name stays on the roll while it stands (AFC-74, AFC-95, CSP-17, Q37). */
export async function raiseConcern(ctx: RequestContext, input: RaiseConcernInput): Promise<Written<EnquiryRefs>> {
  return await writeConcern(ctx, "raiseConcern", input, true);
}

/** Settles it, with the reason. */
export async function settleConcern(ctx: RequestContext, input: SettleConcernInput): Promise<Written<EnquiryRefs>> {
  return await writeConcern(ctx, "settleConcern", input, false);
}

async function writeConcern(
  ctx: RequestContext,
  act: "raiseConcern" | "settleConcern",
  input: RaiseConcernInput & { version?: number },
  stands: boolean,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, act, input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideConcern({ stands: enquiry.hasSafeguardingConcern, isRaised: stands, reason });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "reason"), refs);
    const version = input.version ?? enquiry.version;
    const clash = await patchEnquiry(tx, enquiry, version, { hasSafeguardingConcern: stands });
    if (clash) return clash;
    await recordEvent(tx, enquiry, {
      code: stands ? EventCode.CONCERN_RAISED : EventCode.CONCERN_SETTLED,
      note: reason,
    });
    return await traceChange(tx, act, enquiry, changeOf("reason", "Safeguarding concern", null, reason));
  });
}
