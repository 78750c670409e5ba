import { ActionProgress, decideCompletion, seesEntry } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { type ActionRefs, writeProgress } from "./action-progress.js";
import { Action } from "./actions.entities.js";
import type { CompleteActionInput } from "./actions.types.js";

/** Completes an action with its outcome in words (AFC-123). */
export async function completeAction(ctx: RequestContext, input: CompleteActionInput): Promise<Written<ActionRefs>> {
  return await inTransaction<ActionRefs>(ctx, "completeAction", input, async (tx) => {
    const action = await findGiven(tx, Action, input.actionId, { lock: true });
    if (!action || !seesEntry(tx.viewer, action.entryId)) return refused(notFound("actionId"));
    const refs = { actionId: action.id, entryId: action.entryId };
    const outcome = input.outcome.trim();
    const long = tooLong({ outcome }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideCompletion({ actor: tx.viewer, owner: action, state: action.state, outcome });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "outcome"), refs);
    const said = {
      act: "completeAction",
      version: input.version,
      progress: ActionProgress.DONE,
      text: outcome,
    };
    return (await writeProgress(tx, action, said)) ? refs : refused(conflict(), refs);
  });
}
