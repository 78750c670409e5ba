import { ActionProgress, ActionState, decideActionUpdate } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Action, ActionUpdate } from "./actions.entities.js";
import type { RecordActionUpdateInput } from "./actions.types.js";

/** Ids an act on an action shows again. */
export type ActionRefs = { actionId: string; entryId: string };

/** Records what the owner of an action says; "done" completes it, with the outcome in words (AFC-123). */
export async function recordActionUpdate(
  ctx: RequestContext,
  input: RecordActionUpdateInput,
): Promise<Written<ActionRefs>> {
  return await inTransaction<ActionRefs>(ctx, "recordActionUpdate", input, async (tx) => {
    const id = fromGlobalId("Action", input.actionId);
    const action = id ? await tx.find(Action, { id }, { lock: true }) : null;
    if (!action) return refused(notFound("actionId"));
    const refs = { actionId: action.id, entryId: action.entryId };
    const text = input.text.trim();
    const decision = decideActionUpdate({
      actor: tx.viewer,
      owner: action,
      state: action.state,
      progress: input.progress,
      text,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "text"), refs);
    const isDone = input.progress === ActionProgress.DONE;
    const changed = await tx.patch(Action, action.id, input.version, {
      progress: input.progress,
      updatedAt: ctx.now,
      ...(isDone ? { state: ActionState.COMPLETED, outcome: text, completedAt: ctx.now } : {}),
    });
    if (!changed) return refused(conflict(), refs);
    await tx.insert(ActionUpdate, {
      actionId: action.id,
      progress: input.progress,
      text,
      madeBy: tx.viewer.personId,
      madeAt: ctx.now,
    });
    await recordWrite(tx, {
      act: "recordActionUpdate",
      entity: "Action",
      entityId: action.id,
      entryId: action.entryId,
      changes: [
        { field: "progress", label: action.text, before: action.progress, after: `${input.progress}: ${text}` },
      ],
    });
    return refs;
  });
}
