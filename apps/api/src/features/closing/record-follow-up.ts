import { decideFollowUp, EnquiryState, EventCode } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { Enquiry, type EnquiryRefs, enquiryWorld, onEnquiry, recordEvent } from "../enquiries/index.js";
import type { RecordFollowUpInput } from "./closing.types.js";

const FIELDS: Readonly<Record<string, string>> = { FOLLOW_UP_NEEDS_NOTE: "note", FOLLOW_UP_NOT_OWED: "clockRuleId" };

/** Records whether a found child is still in education; when not, school and authority look again together (SUF-53). */
export async function recordFollowUp(ctx: RequestContext, input: RecordFollowUpInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordFollowUp", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const { clockRuleId: ruleId, stillInProvision } = input;
    const note = trimmed(input.note) ?? "";
    const long = tooLong({ note }, LONG_TEXT);
    if (long) return refused<EnquiryRefs>(long, refs);
    const world = await enquiryWorld(tx, enquiry);
    const decision = decideFollowUp({ ruleId, state: enquiry.state, pack: ctx.pack, world, stillInProvision, note });
    if (!decision.allowed) return refused<EnquiryRefs>(refusedBy(decision.rule, FIELDS[decision.rule]), refs);
    const lineId = await recordEvent(tx, enquiry, {
      code: EventCode.FOLLOWED_UP,
      subject: ruleId,
      note: note || (stillInProvision ? "Still in education." : null),
    });
    if (!stillInProvision) {
      await tx.patchHeld(Enquiry, enquiry, {
        state: EnquiryState.JOINT,
        onRoll: false,
        isEducatedOtherwise: false,
        outcomeCode: null,
        outcomeNote: null,
      });
    }
    await recordWrite(tx, {
      act: "recordFollowUp",
      entity: "ChronologyEntry",
      entityId: lineId,
      entryId: enquiry.entryId,
      changes: changeOf("stillInProvision", "Still in education", null, stillInProvision),
    });
    return refs;
  });
}
