import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Service } from "../people/index.js";
import { type EntryRefs, onEntry, patchEntry } from "./on-entry.js";
import type { ChangeLeadServiceInput } from "./register-acts.types.js";

/** Names the service accountable for moving a case forward, with the reason (AFC-108). */
export async function changeLeadService(
  ctx: RequestContext,
  input: ChangeLeadServiceInput,
): Promise<Written<EntryRefs>> {
  return await onEntry<EntryRefs>(ctx, "changeLeadService", input, async (tx, entry) => {
    const refs = { entryId: entry.id };
    const [reason, leadProfessional] = [trimmed(input.reason), trimmed(input.leadProfessional)];
    const long = tooLong({ reason }, LONG_TEXT) ?? tooLong({ leadProfessional }, SHORT_TEXT);
    if (long) return refused(long, refs);
    const service = await findGiven(tx, Service, input.leadServiceId);
    if (!service) return refused(notFound("leadServiceId"), refs);
    if (!reason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const clash = await patchEntry(tx, entry, input.version, {
      leadServiceId: service.id,
      ...(leadProfessional === undefined ? {} : { leadProfessional }),
    });
    if (clash) return clash;
    await recordWrite(tx, {
      act: "changeLeadService",
      entity: "RegisterEntry",
      entityId: entry.id,
      entryId: entry.id,
      changes: [
        ...changeOf("leadService", "Lead service", entry.leadService?.name, service.name),
        ...(leadProfessional === undefined
          ? []
          : changeOf("leadProfessional", "Lead professional", entry.leadProfessional, leadProfessional)),
        ...changeOf("reason", "Reason", null, reason),
      ],
    });
    return refs;
  });
}
