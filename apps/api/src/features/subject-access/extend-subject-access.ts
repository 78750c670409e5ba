import { decideExtension } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { dueOf } from "./due-of.js";
import { onRequest, type RequestRefs } from "./on-request.js";
import type { ExtendSubjectAccessInput } from "./subject-access.types.js";

/** Makes the time for an answer longer, once, inside the first month, with the reason that the person is told. */
export async function extendSubjectAccess(
  ctx: RequestContext,
  input: ExtendSubjectAccessInput,
): Promise<Written<RequestRefs>> {
  return await onRequest(ctx, "extendSubjectAccess", input, async (_tx, request, refs) => {
    const reason = input.reason.trim();
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const { extendUntil } = dueOf(request, ctx);
    const decision = decideExtension({ ...request, extendUntil }, { months: input.months, reason }, ctx.today);
    if (!decision.allowed) {
      const field = { EXTENSION_NEEDS_REASON: "reason", EXTENSION_TOO_LONG: "months" }[decision.rule as string];
      return refused(refusedBy(decision.rule, field), refs);
    }
    return {
      values: { furtherMonths: input.months, extendedOn: ctx.today, extensionReason: reason },
      changes: [
        { field: "furtherMonths", label: "Made longer by months", before: null, after: `${input.months}: ${reason}` },
      ],
    };
  });
}
