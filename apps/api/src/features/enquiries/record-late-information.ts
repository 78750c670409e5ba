import { EventCode } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import type { RecordLateInformationInput } from "./enquiry-acts.types.js";
import { happeningOf, problemWithLine } from "./given-line.js";
import { onEnquiry } from "./on-enquiry.js";
import { findGivenDocument, type LineRefs, writeLine } from "./write-line.js";

/** Writes down what was learned, also once the child is off the roll and the enquiry closed; the officer is told (CSP-28, SUF-28). */
export async function recordLateInformation(
  ctx: RequestContext,
  input: RecordLateInformationInput,
): Promise<Written<LineRefs>> {
  return await onEnquiry<LineRefs>(
    ctx,
    "recordLateInformation",
    input,
    async (tx, enquiry) => {
      const refs = { enquiryId: enquiry.id };
      const happening = happeningOf(tx, input);
      const note = input.note.trim();
      const problem = problemWithLine(tx, happening, { long: { note } });
      if (problem) return refused<LineRefs>(problem, refs);
      if (note === "") return refused<LineRefs>(refusedBy("INFORMATION_NEEDS_WORDS", "note"), refs);
      const given = await findGivenDocument(tx, enquiry, input.documentId);
      if ("error" in given) return refused<LineRefs>(given.error, refs);
      return await writeLine(tx, "recordLateInformation", enquiry, {
        code: EventCode.UPDATE_RECEIVED,
        ...happening,
        ...given,
        note,
      });
    },
    { evenWhenClosed: true },
  );
}
