import { DisposalState, decideDisposalDeclining } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { childOf, Disposal } from "./disposal.entity.js";
import { type DisposalRefs, lockDisposal } from "./find-disposal.js";
import type { DeclineDisposalInput } from "./retention.types.js";

/** Declines a disposal with the reason; the record stays, and comes onto the list again (Q26). */
export async function declineDisposal(
  ctx: RequestContext,
  input: DeclineDisposalInput,
): Promise<Written<DisposalRefs>> {
  return await inTransaction<DisposalRefs>(ctx, "declineDisposal", input, async (tx) => {
    const found = await lockDisposal(tx, input.disposalId);
    if (!found) return refused(notFound("disposalId"));
    const { disposal } = found;
    const refs = { disposalId: disposal.id };
    const declinedReason = input.reason.trim();
    const long = tooLong({ reason: declinedReason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideDisposalDeclining(disposal.state, declinedReason);
    if (!decision.allowed) return refused(refusedBy(decision.rule, declinedReason ? undefined : "reason"), refs);
    const changed = await tx.patch(Disposal, disposal.id, input.version, {
      state: DisposalState.DECLINED,
      declinedBy: tx.viewer.personId,
      declinedAt: ctx.now,
      declinedReason,
    });
    if (!changed) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "declineDisposal",
      entity: "Disposal",
      entityId: disposal.id,
      childId: childOf(disposal),
      changes: [{ field: "reason", label: "Why the record stays", before: null, after: declinedReason }],
    });
    return refs;
  });
}
