import { decideEdit, seesEntry } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Action } from "../actions/index.js";
import { SignsOfSafetyNote } from "../notes/index.js";
import { lockEntry, type RegisterEntry } from "../register/index.js";
import { keepAnswer } from "./keep-answer.js";
import type { AnswerWorryInput } from "./worries.types.js";

/** Ids that answering a worry shows. */
export type WorryRefs = { noteId: string; entryId: string };

/** Answers a worry of the newest note with an action of the child, or with why there is none (AFC-113, AFC-114). */
export async function answerWorry(ctx: RequestContext, input: AnswerWorryInput): Promise<Written<WorryRefs>> {
  return await inTransaction<WorryRefs>(ctx, "answerWorry", input, async (tx) => {
    const noteId = fromGlobalId("SignsOfSafetyNote", input.worry.noteId);
    const entry = noteId ? await lockEntryOfNote(tx, noteId) : null;
    if (!noteId || !entry) return refused(notFound("worry"));
    const refs = { noteId, entryId: entry.id };
    const edit = decideEdit(entry.status);
    if (!edit.allowed) return refused(refusedBy(edit.rule), refs);
    const noActionBecause = trimmed(input.noActionBecause ?? null);
    const long = tooLong({ noActionBecause }, LONG_TEXT);
    if (long) return refused(long, refs);
    const action = await findGiven(tx, Action, input.actionId, { where: { entryId: entry.id } });
    if (input.actionId && !action) return refused(notFound("actionId"), refs);
    const kept = await keepAnswer(tx, entry.id, input.worry, { action, noActionBecause });
    if ("code" in kept) return refused(kept, refs);
    await recordWrite(tx, {
      act: "answerWorry",
      entity: "SignsOfSafetyNote",
      entityId: noteId,
      entryId: entry.id,
      changes: kept,
    });
    return refs;
  });
}

/** The entry a note is about, locked as every writing of its notes and actions is; null when it is out of sight. */
async function lockEntryOfNote(tx: Tx, noteId: string): Promise<RegisterEntry | null> {
  const note = await tx.find(SignsOfSafetyNote, { id: noteId });
  const entry = note && (await lockEntry(tx, note.entryId));
  return entry && seesEntry(tx.viewer, entry.id) ? entry : null;
}
