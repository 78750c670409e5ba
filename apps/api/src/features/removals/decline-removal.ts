import { decideDeclining, RemovalState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { followRemoval, lockRemoval, type RemovalRefs } from "./find-removal.js";
import { RemovalRequest } from "./removal-request.entity.js";
import type { DeclineRemovalInput } from "./removals.types.js";

/** Declines a removal the panel agreed, with a reason; the entry is active again (Q19). */
export async function declineRemoval(ctx: RequestContext, input: DeclineRemovalInput): Promise<Written<RemovalRefs>> {
  return await inTransaction<RemovalRefs>(ctx, "declineRemoval", input, async (tx) => {
    const found = await lockRemoval(tx, input.removalRequestId);
    if (!found) return refused(notFound("removalRequestId"));
    const { request, entry, refs } = found;
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideDeclining({ removalState: request.state, declinerRoles: tx.viewer.roles, reason });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const state = RemovalState.DECLINED;
    const changed = await tx.patch(RemovalRequest, request.id, input.version, { state, declinedReason: reason });
    if (!changed) return refused(conflict(), refs);
    await followRemoval(tx, entry, state);
    await recordWrite(tx, {
      act: "declineRemoval",
      entity: "RemovalRequest",
      entityId: request.id,
      entryId: entry.id,
      changes: [{ field: "reason", label: "Reason", before: null, after: reason }],
    });
    return refs;
  });
}
