import { decideAnswer, EscalationState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Action } from "../actions/index.js";
import type { EscalationRefs } from "./escalate-action.js";
import { Escalation } from "./escalation.entity.js";
import type { AnswerEscalationInput } from "./escalations.types.js";

/** Answers an escalation once, in words (AFC-119). */
export async function answerEscalation(
  ctx: RequestContext,
  input: AnswerEscalationInput,
): Promise<Written<EscalationRefs>> {
  return await inTransaction<EscalationRefs>(ctx, "answerEscalation", input, async (tx) => {
    const id = fromGlobalId("Escalation", input.escalationId);
    const escalation = id ? await tx.find(Escalation, { id }, { lock: true }) : null;
    const action = escalation ? await tx.find(Action, { id: escalation.actionId }) : null;
    if (!escalation || !action) return refused(notFound("escalationId"));
    const refs = { escalationId: escalation.id, actionId: action.id };
    const answer = input.answer.trim();
    const long = tooLong({ answer }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideAnswer({ state: escalation.state, answer });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "answer"), refs);
    const changed = await tx.patch(Escalation, escalation.id, input.version, {
      state: EscalationState.ANSWERED,
      answer,
      answeredBy: tx.viewer.personId,
      answeredAt: ctx.now,
    });
    if (!changed) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "answerEscalation",
      entity: "Escalation",
      entityId: escalation.id,
      entryId: action.entryId,
      changes: [{ field: "answer", label: action.text, before: null, after: answer }],
    });
    return refs;
  });
}
