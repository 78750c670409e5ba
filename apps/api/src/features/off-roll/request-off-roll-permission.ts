import {
  ctfDestinationCode,
  decideOffRollRequest,
  EventCode,
  groundOf,
  groundsOn,
  hasGrantor,
  type OffRollRoute,
  OffRollState,
  RULES,
} from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, refusedBy, refusedByPack, type UserError } from "../../platform/graphql/user-error.js";
import { type Enquiry, enquiryWorld, onEnquiry, recordEvent } from "../enquiries/index.js";
import { grantedValues } from "./granted-values.js";
import { readPermissions } from "./off-roll.reading.js";
import type { RequestOffRollPermissionInput } from "./off-roll.types.js";
import { OffRollPermission } from "./off-roll-permission.entity.js";
import { groundToday } from "./off-roll-view.js";
import { routeOf, unmetToday } from "./off-roll-worlds.js";
import { type PermissionRefs, recordPermission, refusedByAll } from "./on-permission.js";

/**
 * Asks for leave to take a child off a school's roll (M9). Where the procedure has nobody grant it, the conditions are
 * judged at once and the school may act on them alone (E4, SUF-50, SUF-57).
 */
export async function requestOffRollPermission(
  ctx: RequestContext,
  input: RequestOffRollPermissionInput,
): Promise<Written<PermissionRefs>> {
  return await onEnquiry<PermissionRefs>(ctx, "requestOffRollPermission", input, async (tx, enquiry) => {
    const route = routeOf(ctx, input.routeCode);
    if (!route) return refused<PermissionRefs>(refusedBy("NOT_IN_PACK", "routeCode"), shown(enquiry));
    const problem = problemWith(input) ?? (await problemNow(tx, enquiry, input, route));
    if (problem) return refused<PermissionRefs>(problem, shown(enquiry));
    const permissionId = await add(tx, enquiry, input, route);
    if (!hasGrantor(route)) {
      const blocked = await grantAtOnce(tx, enquiry, permissionId, input, route);
      if (blocked) return blocked;
    }
    await recordPermission(tx, "requestOffRollPermission", enquiry, permissionId, [
      ...changeOf("route", "Way off the roll", null, route.label),
      ...changeOf("ground", "Ground", null, groundInWords(ctx, input.groundCode)),
    ]);
    return { permissionId, enquiryId: enquiry.id, blockedBy: null };
  });
}

/** A ground as the trail tells it: its paragraph and what it says. */
function groundInWords(ctx: RequestContext, code: string): string {
  return [code, groundToday(ctx, code)?.says].filter(Boolean).join(", ");
}

function shown(enquiry: Enquiry): Partial<PermissionRefs> {
  return { enquiryId: enquiry.id };
}

function problemWith(input: RequestOffRollPermissionInput): UserError | null {
  const long = tooLong({ note: input.note, groundCode: input.groundCode }, LONG_TEXT);
  if (long) return long;
  const school = trimmed(input.receivingSchool) ?? null;
  const read = school === null ? null : ctfDestinationCode(school);
  return read && !read.ok ? invalid("receivingSchool", read.says, RULES.CTF_NEEDS_SCHOOL.source) : null;
}

/** The ground must be the law and one of the route's; the conditions are judged when it is decided. */
async function problemNow(
  tx: Tx,
  enquiry: Enquiry,
  input: RequestOffRollPermissionInput,
  route: OffRollRoute,
): Promise<UserError | null> {
  const open = await readPermissions(
    tx,
    " AND p.enquiry_id = $3 AND p.state IN ('REQUESTED', 'CHECKING', 'GRANTED')",
    [enquiry.id],
    1,
  );
  const decision = decideOffRollRequest({ isOpen: open.length > 0, onRoll: enquiry.onRoll });
  if (!decision.allowed) return refusedBy(decision.rule, "enquiryId");
  const unmet = unmetToday(tx.ctx, route, input.groundCode, await enquiryWorld(tx, enquiry));
  const wrong = unmet.find(({ code }) => code.startsWith("GROUND_"));
  return wrong ? refusedByPack(wrong, "groundCode") : null;
}

async function add(
  tx: Tx,
  enquiry: Enquiry,
  input: RequestOffRollPermissionInput,
  route: OffRollRoute,
): Promise<string> {
  const { set } = groundsOn(tx.ctx.today);
  const note = trimmed(input.note) ?? null;
  await recordEvent(tx, enquiry, { code: EventCode.OFF_ROLL_REQUESTED, subject: route.code, note });
  return await tx.insert(OffRollPermission, {
    enquiryId: enquiry.id,
    routeCode: route.code,
    groundCode: groundOf(set, input.groundCode)?.code ?? input.groundCode,
    regulationSet: set,
    note,
    ctfCode: trimmed(input.receivingSchool) ?? null,
    requestedBy: tx.viewer.personId,
    requestedOn: tx.ctx.today,
  });
}

/** Nobody grants it: what is not met stands in the way of the request itself. */
async function grantAtOnce(
  tx: Tx,
  enquiry: Enquiry,
  permissionId: string,
  input: RequestOffRollPermissionInput,
  route: OffRollRoute,
): Promise<Refused<PermissionRefs> | null> {
  const world = await enquiryWorld(tx, enquiry);
  const unmet = unmetToday(tx.ctx, route, input.groundCode, world);
  if (unmet.length > 0) return refusedByAll(unmet, "routeCode", shown(enquiry));
  const permission = await tx.find(OffRollPermission, { id: permissionId });
  const values = permission ? await grantedValues(tx, enquiry, route, permission, null) : null;
  if (!values) return refused<PermissionRefs>(refusedBy("CTF_NEEDS_SCHOOL", "receivingSchool"), shown(enquiry));
  await tx.patchHeld(OffRollPermission, { id: permissionId, version: 1 }, { ...values, state: OffRollState.GRANTED });
  return null;
}
