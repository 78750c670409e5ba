import { decideLifting } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import { findRestriction, onRecord, type RecordRefs } from "./on-record.js";
import { RecordRestriction } from "./sight.entities.js";
import type { AgreeToLiftRestrictionInput } from "./sight.types.js";

/** Lifts a restriction that somebody else asked to lift. */
export async function agreeToLiftRestriction(
  ctx: RequestContext,
  input: AgreeToLiftRestrictionInput,
): Promise<Written<RecordRefs>> {
  return await onRecord(ctx, "agreeToLiftRestriction", input, async (tx, { child, entryId, refs }) => {
    const { personId } = tx.viewer;
    const held = await findRestriction(tx, child.id);
    const facts = { isLifted: held === null, askedById: held?.liftAskedBy ?? null, actorId: personId };
    const decision = decideLifting(facts);
    if (!held || !decision.allowed)
      return refused(refusedBy(decision.allowed ? "RESTRICTION_STANDS_NOT" : decision.rule), refs);
    const lifted = { liftedBy: personId, liftedAt: ctx.now };
    if (!(await tx.patch(RecordRestriction, held.id, input.version, lifted))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "agreeToLiftRestriction",
      entity: "Child",
      entityId: child.id,
      entryId,
      changes: [{ field: "lift", label: "Restriction", before: "Restricted", after: "Lifted" }],
    });
    return refs;
  });
}
