import { HoldReason } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { nextReference } from "../../platform/database/next-reference.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { addHold, childNamed } from "../holds/index.js";
import { dueOf } from "./due-of.js";
import type { RequestRefs } from "./on-request.js";
import { SubjectAccessRequest } from "./subject-access.entities.js";
import type { RecordSubjectAccessInput } from "./subject-access.types.js";

/** Records a request for a copy of what is held about a child; from then on the record is held from disposal. */
export async function recordSubjectAccess(
  ctx: RequestContext,
  input: RecordSubjectAccessInput,
): Promise<Written<RequestRefs>> {
  return await inTransaction<RequestRefs>(ctx, "recordSubjectAccess", input, async (tx) => {
    const named = await childNamed(tx, input.reference);
    if ("error" in named) return refused(named.error);
    const wrong = problemWith(input, ctx);
    if (wrong) return refused(wrong);
    const reference = await nextReference(tx, "SUBJECT_ACCESS");
    const facts = { receivedOn: input.receivedOn, identityAskedOn: null, identityShownOn: null, furtherMonths: 0 };
    const requestId = await tx.insert(SubjectAccessRequest, {
      ...facts,
      reference,
      childId: named.childId,
      requester: input.requester,
      requesterName: input.requesterName.trim(),
      channel: input.channel,
      entitlement: input.entitlement.trim(),
      understanding: trimmed(input.understanding) ?? null,
      wanted: trimmed(input.wanted) ?? null,
      dueOn: dueOf(facts, ctx).dueOn,
      recordedBy: tx.viewer.personId,
      recordedAt: ctx.now,
    });
    await recordWrite(tx, {
      act: "recordSubjectAccess",
      entity: "SubjectAccessRequest",
      entityId: requestId,
      entryId: named.entryId,
      childId: named.childId,
      changes: [{ field: "request", label: "Subject access request", before: null, after: reference }],
    });
    const reason = HoldReason.SUBJECT_ACCESS;
    await addHold(tx, { ...named, reason, words: `Subject access request ${reference}`, requestId });
    return { requestId };
  });
}

function problemWith(input: RecordSubjectAccessInput, ctx: RequestContext): UserError | null {
  const { requesterName, entitlement, understanding, wanted } = input;
  const long = tooLong({ requesterName }, SHORT_TEXT) ?? tooLong({ entitlement, understanding, wanted }, LONG_TEXT);
  if (long) return long;
  if (requesterName.trim() === "") return refusedBy("SUBJECT_ACCESS_NEEDS_WORDS", "requesterName");
  if (entitlement.trim() === "") return refusedBy("SUBJECT_ACCESS_NEEDS_WORDS", "entitlement");
  return input.receivedOn > ctx.today ? refusedBy("SUBJECT_ACCESS_DAYS_IMPOSSIBLE", "receivedOn") : null;
}
