import { decideOwnerProposal } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Service } from "../people/index.js";
import type { ActionRefs } from "./action-progress.js";
import { Action } from "./actions.entities.js";
import { OwnerProposal } from "./owner-proposal.entity.js";
import type { ProposeOwnerInput } from "./owner-proposals.types.js";

/** Says that an action is another service's. It stays with its owner until business support answers (AFC-109, leap L6). */
export async function proposeOwner(ctx: RequestContext, input: ProposeOwnerInput): Promise<Written<ActionRefs>> {
  return await inTransaction<ActionRefs>(ctx, "proposeOwner", input, async (tx) => {
    const action = await findGiven(tx, Action, input.actionId, { lock: true });
    if (!action) return refused(notFound("actionId"));
    const refs = { actionId: action.id, entryId: action.entryId };
    const service = await findGiven(tx, Service, input.serviceId);
    if (!service) return refused(notFound("serviceId"), refs);
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideOwnerProposal({
      state: action.state,
      actor: tx.viewer,
      owner: action,
      proposedServiceId: service.id,
      hasOpenProposal: (await tx.find(OwnerProposal, { actionId: action.id, state: "OPEN" })) !== null,
      reason,
    });
    if (!decision.allowed) {
      return refused(refusedBy(decision.rule, decision.rule === "ACTION_NEEDS_REASON" ? "reason" : "serviceId"), refs);
    }
    if (!(await tx.patch(Action, action.id, input.version, { updatedAt: ctx.now }))) return refused(conflict(), refs);
    const said = { actionId: action.id, serviceId: service.id, reason };
    await tx.insert(OwnerProposal, { ...said, proposedBy: tx.viewer.personId, proposedAt: ctx.now });
    await recordWrite(tx, {
      act: "proposeOwner",
      entity: "Action",
      entityId: action.id,
      entryId: action.entryId,
      changes: [
        { field: "owner", label: `Said to be of: ${action.text}`, before: null, after: service.name },
        { field: "reason", label: "Reason", before: null, after: reason },
      ],
    });
    return refs;
  });
}
