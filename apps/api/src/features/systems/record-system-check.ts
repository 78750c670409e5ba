import { dayInWords, decideSystemCheck, type RuleCode, SYSTEM_EVENT_OF } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { type EnquiryRefs, onEnquiry, recordEvent } from "../enquiries/index.js";
import type { RecordSystemCheckInput } from "./systems.types.js";

const FIELDS: Readonly<Partial<Record<RuleCode, string>>> = {
  SYSTEM_NOT_IN_PROCEDURE: "systemCode",
  SYSTEM_CANNOT_DO_THAT: "what",
  DAY_NOT_YET: "on",
  CHECK_NEEDS_RESULT: "result",
};

/** Records what was done by hand in an outside system, with its date and what came of it (M17). */
export async function recordSystemCheck(
  ctx: RequestContext,
  input: RecordSystemCheckInput,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordSystemCheck", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const { what } = input;
    const system = ctx.pack.systems.find(({ code }) => code === input.systemCode);
    const on = input.on ?? ctx.today;
    const result = input.result?.trim() ?? "";
    const long = tooLong({ result }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideSystemCheck({ system, what, on, today: ctx.today, result });
    if (!decision.allowed) return refused(refusedBy(decision.rule, FIELDS[decision.rule]), refs);
    const line = { code: SYSTEM_EVENT_OF[what], subject: input.systemCode, onDay: on, note: result || null };
    const lineId = await recordEvent(tx, enquiry, line);
    await recordWrite(tx, {
      act: "recordSystemCheck",
      entity: "ChronologyEntry",
      entityId: lineId,
      entryId: enquiry.entryId,
      changes: [
        { field: "system", label: system?.label ?? input.systemCode, before: null, after: result || dayInWords(on) },
      ],
    });
    return refs;
  });
}
