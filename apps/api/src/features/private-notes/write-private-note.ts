import { seesFullCase } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, invalid, notFound } from "../../platform/graphql/user-error.js";
import { readOpenActions } from "../actions/index.js";
import { onEntry } from "../register/index.js";
import { PrivateNote } from "./private-note.entity.js";
import type { WritePrivateNoteInput } from "./private-notes.types.js";

/** Id of the entry on whose child's page the note is shown. */
export type PrivateNoteRefs = { entryId: string };

/**
 * Writes the viewer's one note about a child, or changes it. It hangs on the child, so that no paper and no supplement
 * disturbs it; the trail says that a note was written, never what and about whom.
 */
export async function writePrivateNote(
  ctx: RequestContext,
  input: WritePrivateNoteInput,
): Promise<Written<PrivateNoteRefs>> {
  return await onEntry<PrivateNoteRefs>(ctx, "writePrivateNote", input, async (tx, entry) => {
    const [openActions = []] = await readOpenActions(tx, [entry.id]);
    if (!seesFullCase(tx.viewer, { openActions })) return refused<PrivateNoteRefs>(notFound("entryId"));
    const refs = { entryId: entry.id };
    const text = trimmed(input.text);
    const long = tooLong({ text }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (!text) return refused(invalid("text", "Write the note, or delete it."), refs);
    const noteId = await keep(tx, { childId: entry.childId, text, version: input.version ?? null });
    if (!noteId) return refused(conflict(), refs);
    await recordWrite(tx, { act: "writePrivateNote", entity: "PrivateNote", entityId: noteId });
    return refs;
  });
}

/** The id of the note as it is kept; null when it is no longer as the viewer read it, or there is one they did not read. */
async function keep(tx: Tx, note: { childId: string; text: string; version: number | null }): Promise<string | null> {
  const { childId, text, version } = note;
  const { personId } = tx.viewer;
  const before = await tx.find(PrivateNote, { personId, childId }, { lock: true });
  const values = { text, writtenAt: tx.ctx.now };
  if (!before) return version === null ? await tx.insert(PrivateNote, { personId, childId, ...values }) : null;
  if (version === null) return null;
  return (await tx.patch(PrivateNote, before.id, version, values)) ? before.id : null;
}
