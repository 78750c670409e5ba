import { decideEditingMinutes, MinutesState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import { minutesChange } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import { tooLong } from "../../platform/graphql/given-text.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import { readHiddenWords } from "../register/index.js";
import { findSection, type SectionRefs } from "./find-minutes.js";
import { namesHidden } from "./kept-lines.js";
import { Minutes, MinutesSection } from "./minutes.entities.js";
import { textOf } from "./minutes.reading.js";
import type { EditMinutesInput } from "./minutes.types.js";

/** Most characters of one section: a table of every seat or of two hundred actions fits. */
const MOST = 60_000;

/**
 * Edits one section, or puts back what was made from the record. Minutes the chair has approved are a draft again: what
 * is published is what was approved.
 */
export async function editMinutes(ctx: RequestContext, input: EditMinutesInput): Promise<Written<SectionRefs>> {
  return await inTransaction<SectionRefs>(ctx, "editMinutes", input, async (tx) => {
    const found = await findSection(tx, input.sectionId);
    if (found instanceof Refused) return found;
    const { section, minutes, refs } = found;
    if (namesHidden(`${section.generatedText}\n${section.editedText ?? ""}`, await readHiddenWords(tx)))
      return refused(refusedBy("SECTION_KEPT_FROM_YOU"), { minutesId: minutes.id });
    const text = input.text?.trim() ?? null;
    const decision = decideEditingMinutes({ state: minutes.state, text });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "text"), refs);
    const wrong = tooLong({ text }, MOST);
    if (wrong) return refused(wrong, refs);
    const editedText = text === section.generatedText ? null : text;
    const isPutBack = editedText === null;
    const values = {
      editedText,
      editedBy: isPutBack ? null : tx.viewer.personId,
      editedAt: isPutBack ? null : ctx.now,
    };
    if (!(await tx.patch(MinutesSection, section.id, input.version, values))) return refused(conflict(), refs);
    const takenBack = { askedBy: null, askedAt: null, approvedBy: null, approvedAt: null };
    const isApproved = minutes.state === MinutesState.APPROVED;
    await tx.patchHeld(Minutes, minutes, {
      state: MinutesState.DRAFT,
      ...(isApproved ? takenBack : {}),
    });
    await recordWrite(tx, {
      act: "editMinutes",
      entity: "Minutes",
      entityId: minutes.id,
      entryId: section.entryId,
      changes: [
        ...changeOf("text", section.heading, textOf(section), editedText ?? section.generatedText),
        ...minutesChange(minutes.state, MinutesState.DRAFT),
      ],
    });
    return refs;
  });
}
