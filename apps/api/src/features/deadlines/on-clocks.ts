import { type Deadline, type Decision, dayInWords, EventCode } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { NewChronologyEntry } from "../chronology/index.js";
import { readDeadlines } from "../clocks/index.js";
import { type EnquiryRefs, onEnquiry, recordEvent } from "../enquiries/index.js";

/** An act on one clock of an enquiry, or on all of them. */
export interface ClockAct {
  act: "pauseClock" | "resumeClock" | "setClockDate";
  decide: (clocks: readonly Deadline[]) => Decision;
  /** What is written down, besides the clock and the reason. */
  line: Pick<NewChronologyEntry, "code" | "onDay">;
}

/** What is given with it. */
interface GivenClocks {
  enquiryId: string;
  ruleId?: string | null;
  reason: string;
  idempotencyKey?: string | null;
}

const FIELDS: Readonly<Record<string, string>> = { CLOCK_NEEDS_REASON: "reason", CLOCK_DATE_IS_PAST: "on" };

/** Acts on the clocks of an enquiry by a line of its chronology, from which every date is worked out (M3). */
export async function onClocks(
  ctx: RequestContext,
  input: GivenClocks,
  { act, decide, line }: ClockAct,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, act, input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const ruleId = input.ruleId ?? null;
    const reason = input.reason.trim();
    const all = (await readDeadlines(tx, [enquiry.id])).get(enquiry.id) ?? [];
    const clocks = ruleId === null ? all : all.filter(({ rule }) => rule.id === ruleId);
    if (ruleId !== null && clocks.length === 0) return refused(notFound("ruleId"), refs);
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decide(clocks);
    if (!decision.allowed) return refused(refusedBy(decision.rule, FIELDS[decision.rule] ?? "ruleId"), refs);
    await recordEvent(tx, enquiry, { ...line, subject: ruleId, note: reason });
    const label = ruleId === null ? "All dates" : (clocks[0]?.rule.title ?? ruleId);
    const isDateSet = line.code === EventCode.CLOCK_DATE_SET;
    const after = isDateSet && line.onDay ? `${dayInWords(line.onDay)}: ${reason}` : reason;
    await recordWrite(tx, {
      act,
      entity: "Enquiry",
      entityId: enquiry.id,
      entryId: enquiry.entryId,
      changes: changeOf("clock", label, null, after),
    });
    return refs;
  });
}
