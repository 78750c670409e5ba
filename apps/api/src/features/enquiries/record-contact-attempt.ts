import { decideAttempt, EventCode } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { sideOf } from "../chronology/index.js";
import type { RecordContactAttemptInput } from "./enquiry-acts.types.js";
import { findCorrected, happeningOf, problemWithLine } from "./given-line.js";
import { onEnquiry } from "./on-enquiry.js";
import { findGivenDocument, type LineRefs, writeLine } from "./write-line.js";

const FIELDS: Readonly<Record<string, string>> = {
  ATTEMPT_NEEDS_NUMBER_OR_ADDRESS: "tried",
  VISIT_NEEDS_RISK_ASSESSMENT: "riskAssessment",
};

/** Writes down an attempt to reach the family, failures included; a later line corrects it, nothing changes it (AFC-73, CAM-42, CSP-21). */
export async function recordContactAttempt(
  ctx: RequestContext,
  input: RecordContactAttemptInput,
): Promise<Written<LineRefs>> {
  return await onEnquiry<LineRefs>(ctx, "recordContactAttempt", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const happening = happeningOf(tx, input);
    const tried = trimmed(input.tried) ?? null;
    const note = trimmed(input.note) ?? null;
    const riskAssessment = trimmed(input.riskAssessment) ?? null;
    const problem = problemWithLine(tx, happening, { short: { tried }, long: { note, riskAssessment } });
    if (problem) return refused<LineRefs>(problem, refs);
    const decision = decideAttempt({
      channel: input.channel,
      result: input.result,
      tried: tried ?? "",
      riskAssessment: riskAssessment ?? "",
      side: sideOf(tx.viewer),
    });
    if (!decision.allowed) return refused<LineRefs>(refusedBy(decision.rule, FIELDS[decision.rule]), refs);
    const corrected = await findCorrected(tx, enquiry, input.correctsId, [EventCode.CONTACT_ATTEMPT]);
    if ("error" in corrected) return refused<LineRefs>(corrected.error, refs);
    const given = await findGivenDocument(tx, enquiry, input.documentId);
    if ("error" in given) return refused<LineRefs>(given.error, refs);
    return await writeLine(tx, "recordContactAttempt", enquiry, {
      code: EventCode.CONTACT_ATTEMPT,
      subject: input.channel,
      result: input.result,
      ...happening,
      ...given,
      tried,
      note,
      riskAssessment,
      correctsId: corrected.line?.id ?? null,
    });
  });
}
