import { decideSubjectAccessMove, SubjectAccessState } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { onRequest, type RequestRefs } from "./on-request.js";
import type { RecordIdentityCheckInput } from "./subject-access.types.js";

/** Records that somebody was asked to show who they are, which holds the month up, or that it is known. */
export async function recordIdentityCheck(
  ctx: RequestContext,
  input: RecordIdentityCheckInput,
): Promise<Written<RequestRefs>> {
  return await onRequest(ctx, "recordIdentityCheck", input, async (_tx, request, refs) => {
    const words = input.words.trim();
    const wrong = tooLong({ words }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const { isShown, onDay } = input;
    const state = isShown ? SubjectAccessState.IDENTITY_CHECKED : SubjectAccessState.IDENTITY_ASKED;
    const decision = decideSubjectAccessMove(request.state, state);
    if (!decision.allowed) return refused(refusedBy("SUBJECT_ACCESS_OVER"), refs);
    if (words === "") return refused(refusedBy("IDENTITY_NEEDS_WORDS", "words"), refs);
    if (onDay > ctx.today || onDay < (request.identityAskedOn ?? request.receivedOn))
      return refused(refusedBy("SUBJECT_ACCESS_DAYS_IMPOSSIBLE", "onDay"), refs);
    return {
      values: isShown
        ? { state, identityShownOn: onDay, identitySeen: words }
        : { state, identityAskedOn: onDay, identityAsked: words },
      changes: [
        { field: "identity", label: isShown ? "Identity shown" : "Identity asked for", before: null, after: words },
      ],
    };
  });
}
