import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { onEntry } from "../register/index.js";
import type { NoteRefs } from "./add-case-note.js";
import type { RecordSignsOfSafetyInput } from "./notes.types.js";
import { findTeams, problemWithSignsOfSafety, writeSignsOfSafety } from "./write-signs-of-safety.js";

/** Writes a new Signs of Safety note for a child; the notes before it stay (AFC-111 to AFC-114). */
export async function recordSignsOfSafety(
  ctx: RequestContext,
  input: RecordSignsOfSafetyInput,
): Promise<Written<NoteRefs>> {
  return await onEntry<NoteRefs>(ctx, "recordSignsOfSafety", input, async (tx, entry) => {
    const refs = { entryId: entry.id };
    const wrong = problemWithSignsOfSafety(input);
    if (wrong) return refused<NoteRefs>(wrong, refs);
    const teams = await findTeams(tx, input.teamIds);
    if ("code" in teams) return refused<NoteRefs>(teams, refs);
    const noteId = await writeSignsOfSafety(tx, entry.id, input, teams);
    await recordWrite(tx, {
      act: "recordSignsOfSafety",
      entity: "SignsOfSafetyNote",
      entityId: noteId,
      entryId: entry.id,
      changes: [
        ...changeOf("workingWell", "What is working well", null, input.workingWell.trim()),
        ...changeOf("concerns", "What we are concerned about", null, input.concerns.trim()),
        ...changeOf("needsToHappen", "What needs to happen", null, input.needsToHappen.trim()),
      ],
    });
    return { noteId, entryId: entry.id };
  });
}
