import type { OffRollRoute, Unmet } from "@rome/procedure";
import type { FieldChange } from "../../platform/audit/audit.js";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx, Values } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy, refusedByPack } from "../../platform/graphql/user-error.js";
import { keepClocks } from "../clocks/index.js";
import { type Enquiry, lockEnquiry } from "../enquiries/index.js";
import { OffRollPermission } from "./off-roll-permission.entity.js";
import { routeOf } from "./off-roll-worlds.js";

/** Ids an act on a permission shows; `blockedBy` is the condition by which it was refused though the refusal is kept. */
export type PermissionRefs = { permissionId: string; enquiryId: string; blockedBy: string | null };

/** A permission, locked together with its enquiry, and the route it is for. */
export interface FoundPermission {
  permission: OffRollPermission;
  enquiry: Enquiry;
  route: OffRollRoute;
  refs: PermissionRefs;
}

/** An act on one permission in sight: finds it, locks it behind its enquiry, does the work, and counts the clocks anew. */
export async function onPermission(
  ctx: RequestContext,
  act: string,
  input: { permissionId: string; idempotencyKey?: string | null },
  work: (tx: Tx, found: FoundPermission) => Promise<PermissionRefs | Refused<PermissionRefs>>,
): Promise<Written<PermissionRefs>> {
  return await inTransaction<PermissionRefs>(ctx, act, input, async (tx) => {
    const seen = await findGiven(tx, OffRollPermission, input.permissionId);
    const enquiry = seen ? await lockEnquiry(tx, seen.enquiryId) : null;
    const permission = enquiry && seen ? await tx.find(OffRollPermission, { id: seen.id }, { lock: true }) : null;
    if (!enquiry || !permission) return refused<PermissionRefs>(notFound("permissionId"));
    const refs = { permissionId: permission.id, enquiryId: enquiry.id, blockedBy: null };
    const route = routeOf(ctx, permission.routeCode);
    if (!route) return refused<PermissionRefs>(refusedBy("NOT_IN_PACK", "permissionId"), refs);
    const outcome = await work(tx, { permission, enquiry, route, refs });
    if (!(outcome instanceof Refused)) await keepClocks(tx, [enquiry.id]);
    return outcome;
  });
}

/** Changes a permission that is still at the version it was read at; a conflict to answer with when it is not. */
export async function patchPermission(
  tx: Tx,
  { permission, refs }: FoundPermission,
  version: number,
  values: Values<Omit<OffRollPermission, "authorityId" | "id" | "version">>,
): Promise<Refused<PermissionRefs> | null> {
  const isChanged = await tx.patch(OffRollPermission, permission.id, version, values);
  return isChanged ? null : refused<PermissionRefs>(conflict(), refs);
}

/** Leaves the trace of an act on a permission, on the timeline of the child's entry. */
export async function recordPermission(
  tx: Tx,
  act: string,
  enquiry: Enquiry,
  permissionId: string,
  changes: readonly FieldChange[],
): Promise<void> {
  await recordWrite(tx, {
    act,
    entity: "OffRollPermission",
    entityId: permissionId,
    entryId: enquiry.entryId,
    changes,
  });
}

/** Refuses with everything that stands in the way, told at once. */
export function refusedByAll(
  unmet: readonly Unmet[],
  field: string,
  refs: Partial<PermissionRefs>,
): Refused<PermissionRefs> {
  return new Refused(
    unmet.map((one) => refusedByPack(one, field)),
    refs,
  );
}
