import { isEmergencyOpen } from "@rome/procedure";
import { recordEmergency } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, type Refused, reading, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { entryOfChild } from "./entry-of-child.js";
import type { EmergencyRefs } from "./open-emergency-access.js";
import { EmergencyAccess } from "./sight.entities.js";
import type { EndEmergencyAccessInput } from "./sight.types.js";

/** Ends emergency access before its time: whoever opened it. */
export async function endEmergencyAccess(
  ctx: RequestContext,
  input: EndEmergencyAccessInput,
): Promise<Written<EmergencyRefs>> {
  return await inTransaction<EmergencyRefs>(ctx, "endEmergencyAccess", input, async (tx) => {
    const access = await findGiven(tx, EmergencyAccess, input.accessId, {
      lock: true,
      where: { personId: tx.viewer.personId },
    });
    if (!access) return refused(notFound("accessId"));
    if (!isOpen(access, ctx.now)) return refused(refusedBy("EMERGENCY_OVER"), { accessId: access.id });
    return await end(tx, access, input.version, ctx.now);
  });
}

/** Says whether emergency access lasts at this moment. */
export function isOpen({ openedAt, endsAt, endedAt }: EmergencyAccess, at: Date): boolean {
  const times = { openedAt: openedAt.getTime(), endsAt: endsAt.getTime(), endedAt: endedAt?.getTime() ?? null };
  return isEmergencyOpen(times, at.getTime());
}

async function end(
  tx: Tx,
  access: EmergencyAccess,
  version: number,
  endedAt: Date,
): Promise<EmergencyRefs | Refused<EmergencyRefs>> {
  const refs = { accessId: access.id };
  if (!(await tx.patch(EmergencyAccess, access.id, version, { endedAt }))) return refused(conflict(), refs);
  await recordEmergency(tx, {
    act: "endEmergencyAccess",
    entity: "EmergencyAccess",
    entityId: access.id,
    entryId: await entryOfChild(tx, access.childId),
    childId: access.childId,
  });
  return refs;
}

/** Leaves the event of the end of every access whose hour is over; nothing could be read by it any more. */
export async function endLapsedAccesses(ctx: RequestContext): Promise<number> {
  const lapsed = await reading(ctx, (tx) =>
    tx.rows<{ id: string }>(
      `SELECT id FROM emergency_access WHERE authority_id = $1 AND ended_at IS NULL AND ends_at <= $2 ORDER BY ends_at LIMIT 100`,
      [tx.viewer.authorityId, ctx.now],
    ),
  );
  let ended = 0;
  for (const { id } of lapsed) {
    const { refs } = await inTransaction<EmergencyRefs>(ctx, "endEmergencyAccess", {}, async (tx) => {
      const access = await tx.find(EmergencyAccess, { id, endedAt: null }, { lock: true });
      return access ? await end(tx, access, access.version, access.endsAt) : refused<EmergencyRefs>(conflict());
    });
    if (refs.accessId) ended += 1;
  }
  return ended;
}
