import { decideStep } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import type { RecordStepInput } from "./enquiry-acts.types.js";
import { happeningOf, problemWithLine } from "./given-line.js";
import { onEnquiry } from "./on-enquiry.js";
import { findGivenDocument, type LineRefs, writeLine } from "./write-line.js";

/** Writes down a step of the authority's own procedure, by those whom it names, with what it asks for. */
export async function recordStep(ctx: RequestContext, input: RecordStepInput): Promise<Written<LineRefs>> {
  return await onEnquiry<LineRefs>(ctx, "recordStep", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const step = ctx.pack.steps.find(({ code }) => code === input.stepCode);
    if (!step) return refused<LineRefs>(refusedBy("NOT_IN_PACK", "stepCode"), refs);
    const happening = happeningOf(tx, input);
    const note = trimmed(input.note) ?? null;
    const problem = problemWithLine(tx, happening, { long: { note } });
    if (problem) return refused<LineRefs>(problem, refs);
    const given = await findGivenDocument(tx, enquiry, input.documentId);
    if ("error" in given) return refused<LineRefs>(given.error, refs);
    const decision = decideStep({
      step,
      roles: tx.viewer.roles,
      inWriting: input.inWriting ?? null,
      withWhom: happening.withWhom ?? "",
      hasDocument: given.documentId !== null,
    });
    if (!decision.allowed) return refused<LineRefs>(refusedBy(decision.rule, "stepCode"), refs);
    return await writeLine(tx, "recordStep", enquiry, {
      code: step.code,
      ...happening,
      ...given,
      inWriting: input.inWriting ?? false,
      note,
    });
  });
}
