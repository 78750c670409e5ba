import { decideEnding, decideOutcome, EnquiryState, endsIn } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { Refused, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy, refusedByPack } from "../../platform/graphql/user-error.js";
import { type EnquiryRefs, enquiryWorld, onEnquiry } from "../enquiries/index.js";
import { hasUndecidedRequest } from "../off-roll/index.js";
import type { CloseEnquiryInput } from "./closing.types.js";
import { closeNow, type Ending, foundNow, recordEnding } from "./end-enquiry.js";

const FIELDS: Readonly<Record<string, string>> = { CLOSING_NEEDS_NOTE: "note" };

/**
 * Ends an enquiry with an outcome of the procedure, once everything that the procedure asks for first is there. A found
 * child who is followed up is found first, and closed after the follow-ups (M19, CAM-44, CAM-45, SUF-53).
 */
export async function closeEnquiry(ctx: RequestContext, input: CloseEnquiryInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "closeEnquiry", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const { outcomeCode, version } = input;
    const note = input.note.trim();
    const long = tooLong({ note }, LONG_TEXT);
    if (long) return refused<EnquiryRefs>(long, refs);
    const next = endsIn(outcomeCode, ctx.pack, enquiry.state);
    const hasOpenRequest = await hasUndecidedRequest(tx, enquiry.id);
    const ending = decideEnding({ state: enquiry.state, next, note, hasOpenRequest });
    if (!ending.allowed) return refused<EnquiryRefs>(refusedBy(ending.rule, FIELDS[ending.rule] ?? "enquiryId"), refs);
    const closure = decideOutcome(outcomeCode, ctx.pack, await enquiryWorld(tx, enquiry), enquiry.state);
    if (!closure.allowed) {
      return new Refused<EnquiryRefs>(
        closure.unmet.map((unmet) => refusedByPack(unmet, "outcomeCode")),
        refs,
      );
    }
    const end = next === EnquiryState.FOUND ? foundNow : closeNow;
    const how: Ending = { outcomeCode, note, label: labelOf(ctx, outcomeCode) };
    const clash = await end(tx, enquiry, version, how);
    if (clash) return clash;
    await recordEnding(tx, "closeEnquiry", enquiry, how);
    return refs;
  });
}

/** The words of an outcome. */
export function labelOf(ctx: RequestContext, outcomeCode: string): string {
  return ctx.pack.closure?.outcomes.find(({ code }) => code === outcomeCode)?.label ?? outcomeCode;
}
