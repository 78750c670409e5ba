import { decideUnusualAnswer } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { AnswerUnusualAccessInput } from "./unusual.types.js";
import { UnusualAccess } from "./unusual-access.entity.js";

/** The finding that was looked into. */
export type UnusualRefs = { unusualId: string };

/** Records what was learned about an unusual access, once, by somebody it is not about. */
export async function answerUnusualAccess(
  ctx: RequestContext,
  input: AnswerUnusualAccessInput,
): Promise<Written<UnusualRefs>> {
  return await inTransaction<UnusualRefs>(ctx, "answerUnusualAccess", input, async (tx) => {
    const id = fromGlobalId("UnusualAccess", input.unusualAccessId);
    const found = id ? await tx.find(UnusualAccess, { id }, { lock: true }) : null;
    if (!found) return refused(notFound("unusualAccessId"));
    const refs = { unusualId: found.id };
    const answer = input.answer.trim();
    const long = tooLong({ answer }, LONG_TEXT);
    if (long) return refused(long, refs);
    const { personId } = tx.viewer;
    const decision = decideUnusualAnswer({
      aboutId: found.personId,
      actorId: personId,
      isAnswered: found.answer !== null,
      answer,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "answer"), refs);
    const values = { answer, answeredBy: personId, answeredAt: ctx.now };
    if (!(await tx.patch(UnusualAccess, found.id, input.version, values))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "answerUnusualAccess",
      entity: "UnusualAccess",
      entityId: found.id,
      changes: [{ field: "answer", label: "What was learned", before: null, after: answer }],
    });
    return refs;
  });
}
