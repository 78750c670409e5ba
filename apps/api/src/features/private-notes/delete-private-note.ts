import { addDays, panelOf } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, jobStep, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { isHeld } from "../holds/index.js";
import { PrivateNote } from "./private-note.entity.js";
import type { DeletePrivateNoteInput } from "./private-notes.types.js";

/** Id of the newest entry of the child whose note is gone. */
export type DeletedNoteRefs = { entryId: string | null };

/** Deletes the viewer's own note for good, wherever the child is by now. */
export async function deletePrivateNote(
  ctx: RequestContext,
  input: DeletePrivateNoteInput,
): Promise<Written<DeletedNoteRefs>> {
  return await inTransaction<DeletedNoteRefs>(ctx, "deletePrivateNote", input, async (tx) => {
    const note = await findGiven(tx, PrivateNote, input.noteId, {
      lock: true,
      where: { personId: tx.viewer.personId },
    });
    if (!note) return refused(notFound("noteId"));
    const newest =
      "SELECT id FROM register_entry WHERE authority_id = $1 AND child_id = $2 ORDER BY added_at DESC LIMIT 1";
    const entry = await tx.one<{ id: string }>(newest, [tx.viewer.authorityId, note.childId]);
    const refs = { entryId: entry?.id ?? null };
    if (note.version !== input.version) return refused(conflict(), refs);
    if (await isHeld(tx, note.childId)) return refused(refusedBy("HELD"), refs);
    await tx.rows("DELETE FROM private_note WHERE authority_id = $1 AND id = $2", [tx.viewer.authorityId, note.id]);
    await recordWrite(tx, { act: "deletePrivateNote", entity: "PrivateNote", entityId: note.id });
    return refs;
  });
}

/**
 * Deletes everybody's notes about children who left the register longer ago than the procedure keeps them. Gives how
 * many; the register itself sees none of them.
 */
export async function deleteOldPrivateNotes(ctx: RequestContext): Promise<number> {
  if (ctx.pack.panel === null) return 0;
  const goneBefore = addDays(ctx.today, -7 * panelOf(ctx.pack).privateNoteWeeks);
  return await jobStep(ctx, async (tx) => {
    const row = await tx.one<{ count: number }>("SELECT delete_private_notes($1) AS count", [goneBefore]);
    const count = row?.count ?? 0;
    if (count > 0) {
      const changes = [{ field: "notes", label: "Private notes deleted", before: String(count), after: null }];
      await recordWrite(tx, { act: "deletePrivateNote", entity: "PrivateNote", entityId: null, changes });
    }
    return count;
  });
}
