import { decideSubjectAccessMove, SubjectAccessState } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { collect } from "./bundle/collect.js";
import { onRequest, type RequestRefs } from "./on-request.js";
import type { CollectSubjectAccessInput } from "./subject-access.types.js";

/** Brings together everything held about the child, or what has been added since it was last brought together. */
export async function collectSubjectAccess(
  ctx: RequestContext,
  input: CollectSubjectAccessInput,
): Promise<Written<RequestRefs>> {
  return await onRequest(ctx, "collectSubjectAccess", input, async (tx, request, refs) => {
    const isAgain = request.state === SubjectAccessState.COLLECTING;
    const decision = decideSubjectAccessMove(request.state, SubjectAccessState.COLLECTING);
    if (!isAgain && !decision.allowed) return refused(refusedBy(decision.rule), refs);
    const added = await collect(tx, request);
    const state =
      added === 0 && request.state === SubjectAccessState.DECIDED ? request.state : SubjectAccessState.COLLECTING;
    return {
      values: { state, collectedBy: tx.viewer.personId, collectedAt: ctx.now },
      changes: [{ field: "items", label: "Things brought together", before: null, after: String(added) }],
    };
  });
}
