import { decideReassignment } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { findOwner, ownerNow } from "./action-owner.js";
import type { ActionRefs } from "./action-progress.js";
import { Action } from "./actions.entities.js";
import type { ReassignActionInput } from "./actions.types.js";
import { settleProposal } from "./answer-owner-proposal.js";

/** Hands an open action to another service or person, with the reason (AFC-109). */
export async function reassignAction(ctx: RequestContext, input: ReassignActionInput): Promise<Written<ActionRefs>> {
  return await inTransaction<ActionRefs>(ctx, "reassignAction", input, async (tx) => {
    const action = await findGiven(tx, Action, input.actionId, { lock: true });
    if (!action) return refused(notFound("actionId"));
    const refs = { actionId: action.id, entryId: action.entryId };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const owner = await findOwner(tx, input);
    if ("code" in owner) return refused(owner, refs);
    const decision = decideReassignment({ state: action.state, newOwner: owner, reason });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const before = await ownerNow(tx, action);
    const changed = await tx.patch(Action, action.id, input.version, {
      ownerServiceId: owner.ownerServiceId,
      ownerPersonId: owner.ownerPersonId,
    });
    if (!changed) return refused(conflict(), refs);
    await settleProposal(tx, action.id, owner.ownerServiceId, reason);
    await recordWrite(tx, {
      act: "reassignAction",
      entity: "Action",
      entityId: action.id,
      entryId: action.entryId,
      changes: [
        { field: "owner", label: action.text, before, after: owner.words },
        { field: "reason", label: "Reason", before: null, after: reason },
      ],
    });
    return refs;
  });
}
