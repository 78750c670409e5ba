import { decideSubjectAccessMove, SubjectAccessState } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { onRequest, type RequestRefs } from "./on-request.js";
import type { EndSubjectAccessInput } from "./subject-access.types.js";

/** Refuses a request, with the reason that the person is told (article 12(4) and (5)). */
export async function refuseSubjectAccess(
  ctx: RequestContext,
  input: EndSubjectAccessInput,
): Promise<Written<RequestRefs>> {
  return await endWithout(ctx, "refuseSubjectAccess", input, SubjectAccessState.REFUSED);
}

/** Records that who asked no longer wants a copy. */
export async function withdrawSubjectAccess(
  ctx: RequestContext,
  input: EndSubjectAccessInput,
): Promise<Written<RequestRefs>> {
  return await endWithout(ctx, "withdrawSubjectAccess", input, SubjectAccessState.WITHDRAWN);
}

async function endWithout(
  ctx: RequestContext,
  act: string,
  input: EndSubjectAccessInput,
  state: "REFUSED" | "WITHDRAWN",
): Promise<Written<RequestRefs>> {
  return await onRequest(ctx, act, input, async (tx, request, refs) => {
    const endedReason = input.reason.trim();
    const wrong = tooLong({ reason: endedReason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const decision = decideSubjectAccessMove(request.state, state);
    if (!decision.allowed) return refused(refusedBy("SUBJECT_ACCESS_OVER"), refs);
    if (endedReason === "")
      return refused(
        refusedBy(state === "REFUSED" ? "REFUSAL_OF_ACCESS_NEEDS_REASON" : "REASON_REQUIRED", "reason"),
        refs,
      );
    const label = state === "REFUSED" ? "Refused" : "Withdrawn";
    return {
      values: { state, endedBy: tx.viewer.personId, endedAt: ctx.now, endedReason },
      changes: [{ field: "state", label, before: null, after: endedReason }],
    };
  });
}
