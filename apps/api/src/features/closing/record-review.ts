import { decideReview, EventCode, type PlainDate } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { keepClocks } from "../clocks/index.js";
import { type Enquiry, type EnquiryRefs, onEnquiry, readEnquiries, recordEvent } from "../enquiries/index.js";
import type { RecordAuditInput, RecordReviewInput } from "./closing.types.js";

/** Records a review of one enquiry with its decision; the clock of the next one starts with it (CAM-43, SUF-38, SUF-72). */
export async function recordReview(ctx: RequestContext, input: RecordReviewInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordReview", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const nextLines = trimmed(input.nextLines) ?? null;
    const problem = problemWith(tx, input, nextLines);
    if (problem) return refused<EnquiryRefs>(problem, refs);
    await review(tx, "recordReview", enquiry, input.on ?? ctx.today, noteOf(input.decision, nextLines));
    return refs;
  });
}

/** Ids of what was audited. */
export type AuditRefs = { ids: string };

const MOST_AT_ONCE = 100;

/** Records one decision about several enquiries, as an audit makes it (CAM-20). */
export async function recordAudit(ctx: RequestContext, input: RecordAuditInput): Promise<Written<AuditRefs>> {
  return await inTransaction<AuditRefs>(ctx, "recordAudit", input, async (tx) => {
    const nextLines = trimmed(input.nextLines) ?? null;
    const problem = problemWith(tx, input, nextLines);
    if (problem) return refused<AuditRefs>(problem);
    const ids = [...new Set(input.enquiryIds)].map((id) => fromGlobalId("Enquiry", id));
    if (ids.length === 0 || ids.length > MOST_AT_ONCE)
      return refused<AuditRefs>(invalid("enquiryIds", `Choose between 1 and ${MOST_AT_ONCE} enquiries.`));
    const open = await readEnquiries(tx, " AND q.id = ANY($3) AND q.state <> 'CLOSED' ORDER BY q.id FOR UPDATE", [
      ids.filter((id) => id !== null),
    ]);
    if (open.length < ids.length) return refused<AuditRefs>(notFound("enquiryIds"));
    const note = noteOf(input.decision, nextLines);
    for (const enquiry of open) await review(tx, "recordAudit", enquiry, input.on ?? ctx.today, note);
    await keepClocks(
      tx,
      open.map(({ id }) => id),
    );
    return { ids: open.map(({ id }) => id).join(" ") };
  });
}

function noteOf(decision: string, nextLines: string | null): string {
  return [decision.trim(), ...(nextLines ? [`Next: ${nextLines}`] : [])].join("\n");
}

function problemWith(
  { ctx }: Tx,
  given: { decision: string; on?: PlainDate | null },
  nextLines: string | null,
): UserError | null {
  const decision = given.decision.trim();
  const long = tooLong({ decision, nextLines }, LONG_TEXT);
  if (long) return long;
  const decided = decideReview({ decision, on: given.on ?? ctx.today, today: ctx.today });
  if (decided.allowed) return null;
  return refusedBy(decided.rule, decided.rule === "DAY_NOT_YET" ? "on" : "decision");
}

async function review(tx: Tx, act: string, enquiry: Enquiry, onDay: PlainDate, note: string): Promise<void> {
  const lineId = await recordEvent(tx, enquiry, { code: EventCode.REVIEWED, onDay, note });
  await recordWrite(tx, {
    act,
    entity: "ChronologyEntry",
    entityId: lineId,
    entryId: enquiry.entryId,
    changes: changeOf("decision", "Decided", null, note),
  });
}
