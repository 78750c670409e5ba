import { decideApprovingMinutes, MinutesState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { minutesChange } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { findMinutes, type MinutesRefs } from "./find-minutes.js";
import { Minutes } from "./minutes.entities.js";
import { isChairOf } from "./minutes.reading.js";
import type { ApproveMinutesInput } from "./minutes.types.js";

/** Approves the minutes as they were read: by the chair, or the alternate who chaired (AFC-120, Q48). */
export async function approveMinutes(ctx: RequestContext, input: ApproveMinutesInput): Promise<Written<MinutesRefs>> {
  return await inTransaction<MinutesRefs>(ctx, "approveMinutes", input, async (tx) => {
    const minutes = await findMinutes(tx, input.minutesId);
    if (!minutes) return refused(notFound("minutesId"));
    const refs = { minutesId: minutes.id };
    const decision = decideApprovingMinutes({ state: minutes.state, isChair: isChairOf(tx.viewer, minutes) });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const values = { state: MinutesState.APPROVED, approvedBy: tx.viewer.personId, approvedAt: ctx.now };
    if (!(await tx.patch(Minutes, minutes.id, input.version, values))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "approveMinutes",
      entity: "Minutes",
      entityId: minutes.id,
      changes: minutesChange(minutes.state, MinutesState.APPROVED),
    });
    return refs;
  });
}
