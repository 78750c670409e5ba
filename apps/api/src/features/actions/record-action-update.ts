import { decideActionUpdate, seesEntry } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { type ActionRefs, writeProgress } from "./action-progress.js";
import { Action } from "./actions.entities.js";
import type { RecordActionUpdateInput } from "./actions.types.js";

/** Records what the owner of an action says; "done" completes it, with the outcome in words (AFC-123). */
export async function recordActionUpdate(
  ctx: RequestContext,
  input: RecordActionUpdateInput,
): Promise<Written<ActionRefs>> {
  return await inTransaction<ActionRefs>(ctx, "recordActionUpdate", input, async (tx) => {
    const action = await findGiven(tx, Action, input.actionId, { lock: true });
    if (!action || !seesEntry(tx.viewer, action.entryId)) return refused(notFound("actionId"));
    const refs = { actionId: action.id, entryId: action.entryId };
    const text = input.text.trim();
    const long = tooLong({ text }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideActionUpdate({
      actor: tx.viewer,
      owner: action,
      state: action.state,
      progress: input.progress,
      text,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "text"), refs);
    const said = { act: "recordActionUpdate", version: input.version, progress: input.progress, text };
    return (await writeProgress(tx, action, said)) ? refs : refused(conflict(), refs);
  });
}
