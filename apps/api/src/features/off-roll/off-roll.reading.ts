import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import type { PermissionRequest } from "./off-roll.types.js";
import { OffRollPermission } from "./off-roll-permission.entity.js";

/** Conditions of who asks: a person of a school sees that school's; $1 is the authority, $2 the school. */
const IN_SIGHT = `FROM off_roll_permission p JOIN enquiry q ON q.authority_id = p.authority_id AND q.id = p.enquiry_id
  WHERE p.authority_id = $1 AND ($2::uuid IS NULL OR q.school_id = $2)`;

/** Permissions in sight, newest first. `rest` follows the conditions of sight, on the aliases p and q. */
export async function readPermissions(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
  limit: number,
): Promise<OffRollPermission[]> {
  return await tx.rows<OffRollPermission>(
    `SELECT ${columnsOf(tx.ctx.db, OffRollPermission, "p")} ${IN_SIGHT}${rest}
     ORDER BY p.requested_on DESC, p.id DESC LIMIT $${values.length + 3}`,
    [tx.viewer.authorityId, tx.viewer.schoolId, ...values, limit],
  );
}

/** Permissions by id; null where one is out of sight. */
export async function permissionsById(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<(OffRollPermission | null)[]> {
  const rows = await reading(ctx, (tx) => readPermissions(tx, " AND p.id = ANY($3)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

const MOST_OF_ONE_PAGE = 1000;

/** What was asked for in each of these enquiries, newest first. */
export async function permissionsOfEnquiries(
  ctx: RequestContext,
  enquiryIds: readonly string[],
): Promise<OffRollPermission[][]> {
  const rows = await reading(ctx, (tx) =>
    readPermissions(tx, " AND p.enquiry_id = ANY($3)", [enquiryIds], MOST_OF_ONE_PAGE),
  );
  return grouped(enquiryIds, rows, (row) => row.enquiryId);
}

/** One permission, with a trace of having been read; null when it is out of sight. */
export async function readPermission(ctx: RequestContext, globalId: string): Promise<OffRollPermission | null> {
  const id = fromGlobalId("OffRollPermission", globalId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const [row] = await readPermissions(tx, " AND p.id = $3", [id], 1);
    if (row) recordRead(tx, { act: "offRollPermission", entity: "OffRollPermission", entityId: id });
    return row ?? null;
  });
}

/** One page of permissions, newest first, with one trace of having been read. */
export async function readPermissionPage(
  ctx: RequestContext,
  request: PermissionRequest,
): Promise<Connection<OffRollPermission>> {
  const size = pageSize(request.first);
  const after = readDayCursor(request.after);
  return await reading(ctx, async (tx) => {
    const ofState = " AND ($3::text IS NULL OR p.state = $3)";
    const later = after ? " AND (p.requested_on, p.id) < ($4::date, $5::uuid)" : "";
    const rows = await readPermissions(tx, ofState + later, [request.state, ...(after ?? [])], size + 1);
    const counted = request.isCounted
      ? await tx.one<{ count: number }>(`SELECT count(*) AS count ${IN_SIGHT}${ofState}`, [
          tx.viewer.authorityId,
          tx.viewer.schoolId,
          request.state,
        ])
      : null;
    recordRead(tx, { act: "offRollPermissions", entity: "OffRollPermission", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.requestedOn, row.id], counted?.count ?? 0, after !== null);
  });
}
