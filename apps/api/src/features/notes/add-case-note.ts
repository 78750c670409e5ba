import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid } from "../../platform/graphql/user-error.js";
import { onEntry } from "../register/index.js";
import { CaseNote } from "./notes.entities.js";
import type { AddCaseNoteInput } from "./notes.types.js";

/** Ids of a note and its entry. */
export type NoteRefs = { noteId: string; entryId: string };

/** Adds a dated case note, never changed afterwards (AFC-25). */
export async function addCaseNote(ctx: RequestContext, input: AddCaseNoteInput): Promise<Written<NoteRefs>> {
  return await onEntry<NoteRefs>(ctx, "addCaseNote", input, async (tx, entry) => {
    const refs = { entryId: entry.id };
    const text = trimmed(input.text);
    const long = tooLong({ text }, LONG_TEXT);
    if (long) return refused<NoteRefs>(long, refs);
    if (!text) return refused<NoteRefs>(invalid("text", "Write the note."), refs);
    const note = { entryId: entry.id, text, writtenBy: tx.viewer.personId, writtenAt: ctx.now };
    const noteId = await tx.insert(CaseNote, note);
    await recordWrite(tx, {
      act: "addCaseNote",
      entity: "CaseNote",
      entityId: noteId,
      entryId: entry.id,
      changes: [{ field: "text", label: "Note", before: null, after: text }],
    });
    return { noteId, entryId: entry.id };
  });
}
