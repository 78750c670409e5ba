import { decideEmergency, emergencyEndsAt } from "@rome/procedure";
import { recordEmergency } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { findRecord } from "./find-restricted.js";
import { EmergencyAccess } from "./sight.entities.js";
import type { OpenEmergencyAccessInput } from "./sight.types.js";
import { tellEmergency } from "./tell-sight.js";

/** Ids an act on emergency access shows. */
export type EmergencyRefs = { accessId: string };

/**
 * Opens one restricted record for an hour, with the reason, and tells the strategic leads and the data protection
 * officer at once. Never against a conflict of interest.
 */
export async function openEmergencyAccess(
  ctx: RequestContext,
  input: OpenEmergencyAccessInput,
): Promise<Written<EmergencyRefs>> {
  return await inTransaction<EmergencyRefs>(ctx, "openEmergencyAccess", input, async (tx) => {
    const reason = input.reason.trim();
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong);
    const found = await findRecord(tx, input.record);
    if (!found) return refused(notFound("record"));
    const decision = decideEmergency({ seesAlready: !found.isHidden, reason });
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, decision.rule === "EMERGENCY_NEEDS_REASON" ? "reason" : "record"));
    const { childId, entryId, reference } = found;
    const endsAt = new Date(emergencyEndsAt(ctx.now.getTime()));
    const times = { openedAt: ctx.now, endsAt };
    const accessId = await tx.asRegister(() =>
      tx.insert(EmergencyAccess, { childId, personId: tx.viewer.personId, reason, ...times }),
    );
    await tellEmergency(tx, { accessId, childId, reference, endsAt });
    await recordEmergency(tx, {
      act: "openEmergencyAccess",
      entity: "EmergencyAccess",
      entityId: accessId,
      entryId,
      childId,
      changes: [{ field: "reason", label: "Emergency", before: null, after: reason }],
    });
    return { accessId };
  });
}
