import { type ChecklistRow, decideCheck, EventCode, type ProcedurePack, Side } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { sideOf } from "../chronology/index.js";
import type { RecordLocationCheckInput } from "./enquiry-acts.types.js";
import { happeningOf, problemWithLine } from "./given-line.js";
import { onEnquiry } from "./on-enquiry.js";
import { findGivenDocument, type LineRefs, writeLine } from "./write-line.js";

const FIELDS: Readonly<Record<string, string>> = {
  NOT_IN_PACK: "rowCode",
  CHECK_NEEDS_NAME: "extraCheck",
  CHECK_NEEDS_OUTCOME: "outcome",
  VISIT_NEEDS_RISK_ASSESSMENT: "riskAssessment",
};

/** Writes down a check of the procedure's list, or one of somebody's own, done or not applicable, with its outcome (AFC-77…89, CAM-37). */
export async function recordLocationCheck(
  ctx: RequestContext,
  input: RecordLocationCheckInput,
): Promise<Written<LineRefs>> {
  return await onEnquiry<LineRefs>(ctx, "recordLocationCheck", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const happening = happeningOf(tx, input);
    const extraCheck = trimmed(input.extraCheck) ?? null;
    const outcome = input.outcome.trim();
    const riskAssessment = trimmed(input.riskAssessment) ?? null;
    const isDone = input.isApplicable !== false;
    const long = tooLong({ extraCheck }, SHORT_TEXT);
    const problem = long ?? problemWithLine(tx, happening, { long: { outcome, riskAssessment } });
    if (problem) return refused<LineRefs>(problem, refs);
    const row = rowFor(ctx.pack, sideOf(tx.viewer), input.rowCode ?? null);
    const decision = decideCheck({
      row,
      extraCheck: extraCheck ?? "",
      outcome,
      riskAssessment: riskAssessment ?? "",
      isDone,
    });
    if (!decision.allowed) return refused<LineRefs>(refusedBy(decision.rule, FIELDS[decision.rule]), refs);
    const given = await findGivenDocument(tx, enquiry, input.documentId);
    if ("error" in given) return refused<LineRefs>(given.error, refs);
    return await writeLine(tx, "recordLocationCheck", enquiry, {
      code: isDone ? EventCode.CHECK_DONE : EventCode.CHECK_NOT_APPLICABLE,
      subject: row?.code ?? null,
      ...happening,
      ...given,
      note: row ? outcome : `${extraCheck}: ${outcome}`,
      riskAssessment,
    });
  });
}

/** The row of that code: undefined where the procedure, or the school's part of it, has none; null for a check of one's own. */
function rowFor(pack: ProcedurePack, side: Side, code: string | null): ChecklistRow | null | undefined {
  if (code === null) return null;
  const lists = pack.checklists.filter(({ heldBy }) => side === Side.AUTHORITY || heldBy === Side.SCHOOL);
  return lists.flatMap(({ rows }) => rows).find((row) => row.code === code);
}
