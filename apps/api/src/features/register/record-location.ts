import { decideLocation, LocationStatus } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { type EntryRefs, onEntry, patchEntry } from "./on-entry.js";
import type { RecordLocationInput } from "./register-acts.types.js";

const IN_WORDS: Record<LocationStatus, string> = {
  [LocationStatus.LOCATED]: "Located",
  [LocationStatus.NOT_LOCATED]: "Not located",
  [LocationStatus.UNKNOWN]: "Unknown",
};

/** Records whether it is known where a child is, and how it is known (AFC-08, AFC-90). */
export async function recordLocation(ctx: RequestContext, input: RecordLocationInput): Promise<Written<EntryRefs>> {
  return await onEntry<EntryRefs>(ctx, "recordLocation", input, async (tx, entry) => {
    const refs = { entryId: entry.id };
    const evidence = trimmed(input.evidence) ?? "";
    const long = tooLong({ evidence }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideLocation({ locationStatus: input.locationStatus, evidence });
    if (!decision.allowed) {
      const field = decision.rule === "LOCATION_NEEDS_EVIDENCE" ? "evidence" : "locationStatus";
      return refused(refusedBy(decision.rule, field), refs);
    }
    const clash = await patchEntry(tx, entry, input.version, { locationStatus: input.locationStatus });
    if (clash) return clash;
    const before = entry.locationStatus ? IN_WORDS[entry.locationStatus] : null;
    await recordWrite(tx, {
      act: "recordLocation",
      entity: "RegisterEntry",
      entityId: entry.id,
      entryId: entry.id,
      changes: [
        ...changeOf("locationStatus", "Location", before, IN_WORDS[input.locationStatus]),
        ...changeOf("evidence", "How it is known", null, evidence),
      ],
    });
    return refs;
  });
}
