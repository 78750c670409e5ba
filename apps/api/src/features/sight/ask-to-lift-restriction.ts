import { decideAskingToLift } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import { findRestriction, onRecord, type RecordRefs } from "./on-record.js";
import { RecordRestriction } from "./sight.entities.js";
import type { AskToLiftRestrictionInput } from "./sight.types.js";

/** Asks to lift a restriction; a second person agrees to it. */
export async function askToLiftRestriction(
  ctx: RequestContext,
  input: AskToLiftRestrictionInput,
): Promise<Written<RecordRefs>> {
  return await onRecord(ctx, "askToLiftRestriction", input, async (tx, { child, entryId, refs }) => {
    const reason = input.reason.trim();
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const held = await findRestriction(tx, child.id);
    const decision = decideAskingToLift({ isLifted: held === null, askedById: held?.liftAskedBy ?? null, reason });
    if (!held || !decision.allowed) {
      const rule = decision.allowed ? "RESTRICTION_STANDS_NOT" : decision.rule;
      return refused(refusedBy(rule, rule === "RESTRICTION_NEEDS_REASON" ? "reason" : undefined), refs);
    }
    const asked = { liftReason: reason, liftAskedBy: tx.viewer.personId, liftAskedAt: ctx.now };
    if (!(await tx.patch(RecordRestriction, held.id, input.version, asked))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "askToLiftRestriction",
      entity: "Child",
      entityId: child.id,
      entryId,
      changes: [{ field: "lift", label: "Asked to lift the restriction", before: null, after: reason }],
    });
    return refs;
  });
}
