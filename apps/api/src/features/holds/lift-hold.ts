import { decideLiftingHold, OPEN_SUBJECT_ACCESS } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Hold } from "./hold.entity.js";
import type { LiftHoldInput } from "./holds.types.js";
import type { HoldRefs } from "./place-hold.js";

/** Lifts a hold, with the reason. That of a subject access request stands until the request is answered. */
export async function liftHold(ctx: RequestContext, input: LiftHoldInput): Promise<Written<HoldRefs>> {
  return await inTransaction<HoldRefs>(ctx, "liftHold", input, async (tx) => {
    const hold = await findGiven(tx, Hold, input.holdId, { lock: true });
    if (!hold) return refused(notFound("holdId"));
    const refs = { holdId: hold.id };
    const liftedReason = input.reason.trim();
    const wrong = tooLong({ reason: liftedReason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const standing = { isLifted: hold.liftedAt !== null, isRequestOpen: await isRequestOpen(tx, hold) };
    const decision = decideLiftingHold(standing, liftedReason);
    if (!decision.allowed) return refused(refusedBy(decision.rule, liftedReason ? undefined : "reason"), refs);
    const lifted = { liftedBy: tx.viewer.personId, liftedAt: ctx.now, liftedReason };
    if (!(await tx.patch(Hold, hold.id, input.version, lifted))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "liftHold",
      entity: "Hold",
      entityId: hold.id,
      childId: hold.childId,
      changes: [{ field: "hold", label: "Held from disposal", before: hold.words, after: `Lifted: ${liftedReason}` }],
    });
    return refs;
  });
}

async function isRequestOpen(tx: Tx, { requestId }: Hold): Promise<boolean> {
  if (requestId === null) return false;
  const row = await tx.one(
    "SELECT 1 FROM subject_access_request WHERE authority_id = $1 AND id = $2 AND state = ANY($3)",
    [tx.viewer.authorityId, requestId, OPEN_SUBJECT_ACCESS],
  );
  return row !== null;
}
