import { ActionState, decideCancellingAction } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { ActionRefs } from "./action-progress.js";
import { Action } from "./actions.entities.js";
import type { CancelActionInput } from "./actions.types.js";

/** Cancels an open action that is no longer needed, with the reason, which stands as its outcome (AFC-109). */
export async function cancelAction(ctx: RequestContext, input: CancelActionInput): Promise<Written<ActionRefs>> {
  return await inTransaction<ActionRefs>(ctx, "cancelAction", input, async (tx) => {
    const action = await findGiven(tx, Action, input.actionId, { lock: true });
    if (!action) return refused(notFound("actionId"));
    const refs = { actionId: action.id, entryId: action.entryId };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideCancellingAction({ state: action.state, reason });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const changed = await tx.patch(Action, action.id, input.version, {
      state: ActionState.CANCELLED,
      outcome: reason,
      completedAt: ctx.now,
    });
    if (!changed) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "cancelAction",
      entity: "Action",
      entityId: action.id,
      entryId: action.entryId,
      changes: [{ field: "state", label: action.text, before: "Open", after: `Cancelled: ${reason}` }],
    });
    return refs;
  });
}
