import { decideOffRollAnswer, EventCode, isBlockedByConcern, OffRollState, type Unmet } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy, refusedByPack } from "../../platform/graphql/user-error.js";
import { enquiryWorld, recordEvent } from "../enquiries/index.js";
import { grantedValues } from "./granted-values.js";
import type { GrantOffRollPermissionInput } from "./off-roll.types.js";
import { unmetToday } from "./off-roll-worlds.js";
import {
  type FoundPermission,
  onPermission,
  type PermissionRefs,
  patchPermission,
  recordPermission,
  refusedByAll,
} from "./on-permission.js";
import { refuseNow } from "./refuse-off-roll-permission.js";

/**
 * Grants leave to take a child off a roll: only the role the route names, only when every condition is met, never for a
 * day before. Where a safeguarding concern alone stands in the way, the refusal itself is kept and goes up (AFC-93, AFC-95, Q37).
 */
export async function grantOffRollPermission(
  ctx: RequestContext,
  input: GrantOffRollPermissionInput,
): Promise<Written<PermissionRefs>> {
  const written = await onPermission(ctx, "grantOffRollPermission", input, async (tx, found) => {
    const { permission, enquiry, route, refs } = found;
    const long = tooLong({ note: input.note }, LONG_TEXT);
    if (long) return refused<PermissionRefs>(long, refs);
    const answer = decideOffRollAnswer({ state: permission.state, route, roles: tx.viewer.roles });
    if (!answer.allowed) return refused<PermissionRefs>(refusedBy(answer.rule, "permissionId"), refs);
    const world = await enquiryWorld(tx, enquiry);
    const unmet = unmetToday(ctx, route, permission.groundCode, world);
    const [first] = unmet;
    if (!first) return await grant(tx, found, input);
    if (unmet.length === 1 && isBlockedByConcern(route, world))
      return await refuseForConcern(tx, found, input.version, first);
    return refusedByAll(unmet, "permissionId", refs);
  });
  return withReason(ctx, written);
}

async function grant(
  tx: Tx,
  found: FoundPermission,
  input: GrantOffRollPermissionInput,
): Promise<PermissionRefs | Refused<PermissionRefs>> {
  const { permission, enquiry, route, refs } = found;
  const note = trimmed(input.note) ?? null;
  const receiving = trimmed(input.receivingSchool) ?? permission.ctfCode;
  const values = await grantedValues(tx, enquiry, route, { ...permission, ctfCode: receiving }, note);
  if (!values) return refused<PermissionRefs>(refusedBy("CTF_NEEDS_SCHOOL", "receivingSchool"), refs);
  const clash = await patchPermission(tx, found, input.version, {
    ...values,
    state: OffRollState.GRANTED,
    decidedBy: tx.viewer.personId,
  });
  if (clash) return clash;
  await recordEvent(tx, enquiry, {
    code: EventCode.OFF_ROLL_GRANTED,
    subject: route.code,
    inWriting: true,
    note: values.letter ?? null,
  });
  await recordPermission(tx, "grantOffRollPermission", enquiry, permission.id, [
    ...changeOf("state", route.label, null, "Granted"),
    ...changeOf("ctfCode", "Code of the transfer file", null, values.ctfCode),
  ]);
  return refs;
}

async function refuseForConcern(
  tx: Tx,
  found: FoundPermission,
  version: number,
  unmet: Unmet,
): Promise<PermissionRefs | Refused<PermissionRefs>> {
  const outcome = await refuseNow(tx, "grantOffRollPermission", found, version, unmet.says);
  return outcome ?? { ...found.refs, blockedBy: unmet.code };
}

/** The refusal is kept, so it is told beside the record, in the words of the procedure. */
function withReason(ctx: RequestContext, written: Written<PermissionRefs>): Written<PermissionRefs> {
  const { blockedBy } = written.refs;
  const conditions = ctx.pack.offRoll.flatMap((route) => route.conditions);
  const condition = blockedBy ? conditions.find(({ code }) => code === blockedBy) : undefined;
  return condition ? { ...written, errors: [...written.errors, refusedByPack(condition)] } : written;
}
