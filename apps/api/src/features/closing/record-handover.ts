import { decideHandover, decideHandoverAnswer, EventCode } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { type Enquiry, type EnquiryRefs, enquiryWorld, onEnquiry, recordEvent } from "../enquiries/index.js";
import type { RecordHandoverAnswerInput, RecordHandoverInput } from "./closing.types.js";

/** Records that the child was referred to another authority; the enquiry stays open until it answers (CAM-45). */
export async function recordHandover(ctx: RequestContext, input: RecordHandoverInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordHandover", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const authority = input.authority.trim();
    const note = trimmed(input.contact) ?? null;
    const onDay = input.sentOn ?? ctx.today;
    const long = tooLong({ authority }, SHORT_TEXT) ?? tooLong({ contact: note }, LONG_TEXT);
    if (long) return refused<EnquiryRefs>(long, refs);
    const decision = decideHandover({ authority, on: onDay, today: ctx.today });
    if (!decision.allowed) {
      const field = decision.rule === "DAY_NOT_YET" ? "sentOn" : "authority";
      return refused<EnquiryRefs>(refusedBy(decision.rule, field), refs);
    }
    await recordEvent(tx, enquiry, { code: EventCode.HANDED_OVER, withWhom: authority, onDay, note });
    await trace(tx, "recordHandover", enquiry, authority);
    return refs;
  });
}

/** Records what the other authority answered: its acceptance counts as the procedure says, in writing or not; a refusal is noted (CAM-45). */
export async function recordHandoverAnswer(
  ctx: RequestContext,
  input: RecordHandoverAnswerInput,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordHandoverAnswer", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const note = trimmed(input.note) ?? null;
    const onDay = input.on ?? ctx.today;
    const long = tooLong({ note }, LONG_TEXT);
    if (long) return refused<EnquiryRefs>(long, refs);
    const { file } = await enquiryWorld(tx, enquiry);
    const decision = decideHandoverAnswer({ file, on: onDay, today: ctx.today });
    if (!decision.allowed) {
      const field = decision.rule === "HANDOVER_NOT_SENT" ? "enquiryId" : "on";
      return refused<EnquiryRefs>(refusedBy(decision.rule, field), refs);
    }
    const { accepted, inWriting } = input;
    await recordEvent(tx, enquiry, {
      code: accepted ? EventCode.HANDOVER_ACCEPTED : EventCode.NOTE,
      inWriting,
      onDay,
      note: accepted ? note : `The other authority does not accept the child. ${note ?? ""}`.trim(),
    });
    await trace(tx, "recordHandoverAnswer", enquiry, accepted ? "Accepted" : "Not accepted");
    return refs;
  });
}

async function trace(tx: Tx, act: string, enquiry: Enquiry, after: string): Promise<void> {
  await recordWrite(tx, {
    act,
    entity: "Enquiry",
    entityId: enquiry.id,
    entryId: enquiry.entryId,
    changes: changeOf("handover", "Other authority", null, after),
  });
}
