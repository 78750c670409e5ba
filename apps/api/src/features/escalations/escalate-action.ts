import { decideEscalation, isOutstanding } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Action, factsOf } from "../actions/index.js";
import { readLastCirculatedOn } from "../circulation/index.js";
import { codesOf } from "../procedure/index.js";
import { Escalation } from "./escalation.entity.js";
import type { EscalateActionInput } from "./escalations.types.js";
import { tellEscalated } from "./tell-escalated.js";

/** Ids that an act on an escalation shows. */
export type EscalationRefs = { escalationId: string | null; actionId: string };

/** Passes an outstanding action to a level of the procedure's ladder, with whom, why and by when (AFC-119, AFC-124). */
export async function escalateAction(
  ctx: RequestContext,
  input: EscalateActionInput,
): Promise<Written<EscalationRefs>> {
  return await inTransaction<EscalationRefs>(ctx, "escalateAction", input, async (tx) => {
    const id = fromGlobalId("Action", input.actionId);
    const action = id ? await tx.find(Action, { id }, { lock: true }) : null;
    if (!action) return refused(notFound("actionId"));
    const refs = { actionId: action.id };
    const [toWhom, reason] = [input.toWhom.trim(), input.reason.trim()];
    const long = tooLong({ toWhom }, SHORT_TEXT) ?? tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    // The action itself does not change, so that its owner's open form stays good: the version is compared under the lock.
    if (action.version !== input.version) return refused(conflict(), refs);
    const earlier = await tx.findAll(Escalation, { actionId: action.id });
    const decision = decideEscalation({
      actionState: action.state,
      isOutstanding: isOutstanding(factsOf(action), ctx.today, await readLastCirculatedOn(tx)),
      level: input.level,
      earlierLevels: earlier.map((escalation) => escalation.levelCode),
      ladder: ctx.pack.escalationLevels,
      roles: tx.viewer.roles,
      toWhom,
      reason,
      replyBy: input.replyBy ?? null,
      today: ctx.today,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const escalationId = await tx.insert(Escalation, {
      actionId: action.id,
      levelCode: input.level,
      toWhom,
      reason,
      replyBy: input.replyBy ?? null,
      raisedBy: tx.viewer.personId,
      raisedAt: ctx.now,
    });
    await tellEscalated(tx, { escalationId, actionId: action.id, level: input.level, replyBy: input.replyBy ?? null });
    const level = codesOf(ctx.pack.escalationLevels, [input.level])[0]?.label ?? input.level;
    await recordWrite(tx, {
      act: "escalateAction",
      entity: "Escalation",
      entityId: escalationId,
      entryId: action.entryId,
      changes: [
        { field: "level", label: action.text, before: null, after: `${level}: ${toWhom}` },
        { field: "reason", label: "Reason", before: null, after: reason },
      ],
    });
    return { escalationId, ...refs };
  });
}
