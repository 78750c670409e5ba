import { decideWithdrawal, RemovalState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { findUpcomingMeeting } from "../meetings/index.js";
import { followRemoval, lockRemoval, type RemovalRefs, takeOffDraftAgendas } from "./find-removal.js";
import { RemovalRequest } from "./removal-request.entity.js";
import type { WithdrawRemovalInput } from "./removals.types.js";

/** Takes a removal back: its proposer only, before the panel decides; the entry is active again (Q19). */
export async function withdrawRemoval(ctx: RequestContext, input: WithdrawRemovalInput): Promise<Written<RemovalRefs>> {
  return await inTransaction<RemovalRefs>(ctx, "withdrawRemoval", input, async (tx) => {
    // The meeting before the removal and its entry: closing a meeting locks in this order too.
    await findUpcomingMeeting(tx);
    const found = await lockRemoval(tx, input.removalRequestId);
    if (!found) return refused(notFound("removalRequestId"));
    const { request, entry, refs } = found;
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideWithdrawal({
      removalState: request.state,
      proposerId: request.proposedBy,
      actorId: tx.viewer.personId,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    if (!reason) return refused(refusedBy("REMOVAL_REASON_REQUIRED", "reason"), refs);
    const state = RemovalState.WITHDRAWN;
    if (!(await tx.patch(RemovalRequest, request.id, input.version, { state }))) return refused(conflict(), refs);
    await followRemoval(tx, entry, state);
    await takeOffDraftAgendas(tx, entry.id, false);
    await putOnNextAgenda(tx, entry.id);
    await recordWrite(tx, {
      act: "withdrawRemoval",
      entity: "RemovalRequest",
      entityId: request.id,
      entryId: entry.id,
      changes: [{ field: "reason", label: "Reason", before: null, after: reason }],
    });
    return refs;
  });
}
