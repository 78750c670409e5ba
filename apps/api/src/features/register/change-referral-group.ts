import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { type EntryRefs, onEntry, patchEntry } from "./on-entry.js";
import type { ChangeReferralGroupInput } from "./register-acts.types.js";

/** Moves a child to another of the three groups, with the reason (AFC-71). */
export async function changeReferralGroup(
  ctx: RequestContext,
  input: ChangeReferralGroupInput,
): Promise<Written<EntryRefs>> {
  return await onEntry<EntryRefs>(ctx, "changeReferralGroup", input, async (tx, entry) => {
    const refs = { entryId: entry.id };
    const reason = trimmed(input.reason);
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (!reason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const clash = await patchEntry(tx, entry, input.version, { referralGroup: input.group });
    if (clash) return clash;
    const nameOf = (wanted: string | null) => ctx.pack.groups.find(({ group }) => group === wanted)?.name ?? wanted;
    await recordWrite(tx, {
      act: "changeReferralGroup",
      entity: "RegisterEntry",
      entityId: entry.id,
      entryId: entry.id,
      changes: [
        ...changeOf("group", "Group", nameOf(entry.referralGroup), nameOf(input.group)),
        ...changeOf("reason", "Reason", null, reason),
      ],
    });
    return refs;
  });
}
