import { decideHappened, EventCode } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { type EnquiryRefs, onEnquiry, recordEvent } from "../enquiries/index.js";
import { dropUndecidedRequests } from "../off-roll/index.js";
import type { RecordDeathInput } from "./closing.types.js";
import { closeNow, recordEnding } from "./end-enquiry.js";

/**
 * Records that the child has died. At once, with nothing asked and nobody's approval: every clock ends, no letter and no
 * reminder goes out any more, and the enquiry is closed (SUF-80). The panel's register is left to the panel.
 */
export async function recordDeath(ctx: RequestContext, input: RecordDeathInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordDeath", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const note = trimmed(input.note) ?? null;
    const long = tooLong({ note }, LONG_TEXT);
    if (long) return refused<EnquiryRefs>(long, refs);
    const decision = decideHappened(input.on, ctx.today);
    if (!decision.allowed) return refused<EnquiryRefs>(refusedBy(decision.rule, "on"), refs);
    await recordEvent(tx, enquiry, { code: EventCode.DIED, onDay: input.on, note });
    await dropUndecidedRequests(tx, enquiry.id, "Not needed any more. The school may take the name off its roll.");
    const ending = { outcomeCode: ctx.pack.closure?.deceased ?? null, label: "The child has died", note };
    const clash = await closeNow(tx, enquiry, input.version, ending);
    if (clash) return clash;
    await recordEnding(tx, "recordDeath", enquiry, ending);
    return refs;
  });
}
