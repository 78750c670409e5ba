import { decideCorrectingMinutes } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { findSection, type SectionRefs } from "./find-minutes.js";
import { MinutesCorrection } from "./minutes.entities.js";
import type { CorrectMinutesInput } from "./minutes.types.js";

/** Ids a correction shows. */
export type CorrectionRefs = SectionRefs & { correctionId: string };

/** Appends a correction to a section of published minutes, with author, day and reason; nothing is overwritten (Q39). */
export async function correctMinutes(
  ctx: RequestContext,
  input: CorrectMinutesInput,
): Promise<Written<CorrectionRefs>> {
  return await inTransaction<CorrectionRefs>(ctx, "correctMinutes", input, async (tx) => {
    const found = await findSection(tx, input.sectionId);
    if (found instanceof Refused) return new Refused<CorrectionRefs>(found.errors, found.refs);
    const { section, minutes, refs } = found;
    const [text, reason] = [input.text.trim(), input.reason.trim()];
    const decision = decideCorrectingMinutes({ state: minutes.state, text, reason });
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, decision.rule === "CORRECTION_NEEDS_REASON" ? "reason" : "text"), refs);
    const wrong = tooLong({ text, reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const made = { text, reason, madeBy: tx.viewer.personId, madeAt: ctx.now };
    const ids = { minutesId: minutes.id, sectionId: section.id };
    const correctionId = await tx.insert(MinutesCorrection, { ...ids, ...made });
    await recordWrite(tx, {
      act: "correctMinutes",
      entity: "Minutes",
      entityId: minutes.id,
      entryId: section.entryId,
      changes: [
        { field: "correction", label: `Correction: ${section.heading}`, before: null, after: text },
        { field: "reason", label: "Why", before: null, after: reason },
      ],
    });
    return { ...refs, correctionId };
  });
}
