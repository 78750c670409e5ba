import { decideOffRollAnswer, EventCode, OffRollState } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { recordEvent } from "../enquiries/index.js";
import type { RefuseOffRollPermissionInput } from "./off-roll.types.js";
import {
  type FoundPermission,
  onPermission,
  type PermissionRefs,
  patchPermission,
  recordPermission,
} from "./on-permission.js";

/** Refuses leave to take a child off a roll, with the reason the school reads; the name stays on the roll (AFC-95). */
export async function refuseOffRollPermission(
  ctx: RequestContext,
  input: RefuseOffRollPermissionInput,
): Promise<Written<PermissionRefs>> {
  return await onPermission(ctx, "refuseOffRollPermission", input, async (tx, found) => {
    const { permission, route, refs } = found;
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused<PermissionRefs>(long, refs);
    const answer = decideOffRollAnswer({ state: permission.state, route, roles: tx.viewer.roles });
    if (!answer.allowed) return refused<PermissionRefs>(refusedBy(answer.rule, "permissionId"), refs);
    if (reason === "") return refused<PermissionRefs>(refusedBy("OFF_ROLL_NEEDS_REASON", "reason"), refs);
    return (await refuseNow(tx, "refuseOffRollPermission", found, input.version, reason)) ?? refs;
  });
}

/** Writes a refusal down; whom the procedure has told of it is told by the event (AFC-95, Q37). */
export async function refuseNow(
  tx: Tx,
  act: string,
  found: FoundPermission,
  version: number,
  reason: string,
): Promise<Refused<PermissionRefs> | null> {
  const { permission, enquiry, route } = found;
  const clash = await patchPermission(tx, found, version, {
    state: OffRollState.REFUSED,
    reason,
    decidedBy: tx.viewer.personId,
    decidedOn: tx.ctx.today,
  });
  if (clash) return clash;
  await recordEvent(tx, enquiry, {
    code: EventCode.OFF_ROLL_REFUSED,
    subject: route.code,
    inWriting: true,
    note: reason,
  });
  await recordPermission(tx, act, enquiry, permission.id, [
    ...changeOf("state", route.label, null, "Refused"),
    ...changeOf("reason", "Why", null, reason),
  ]);
  return null;
}
