import { REMOVALS_UNDER_WAY, type RemovalState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { oneOf } from "../../platform/database/one-of.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { inOrder } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { RemovalRequest } from "./removal-request.entity.js";

/** A removal with the moment it was proposed in full, as lists are ordered by it. */
interface DatedRemoval extends RemovalRequest {
  proposedKey: string;
}

/** Removals, newest first. `rest` is the conditions after the authority's, on alias r; $1 is the authority. */
export async function readRemovals(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
  limit: number,
): Promise<DatedRemoval[]> {
  return await tx.rows<DatedRemoval>(
    `SELECT ${columnsOf(tx.ctx.db, RemovalRequest, "r")}, ${momentKey("r.proposed_at")} AS "proposedKey" FROM removal_request r
     WHERE r.authority_id = $1${rest} ORDER BY r.proposed_at DESC, r.id DESC LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Removals by id. */
export async function removalsById(ctx: RequestContext, ids: readonly string[]): Promise<(RemovalRequest | null)[]> {
  const rows = await reading(ctx, (tx) => readRemovals(tx, " AND r.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

/** The removal under way for each entry, or null. The database holds it to one at a time. */
export async function removalsUnderWay(
  ctx: RequestContext,
  entryIds: readonly string[],
): Promise<(RemovalRequest | null)[]> {
  const underWay = ` AND r.entry_id = ANY($2) AND ${oneOf("r.state", REMOVALS_UNDER_WAY)}`;
  const rows = await reading(ctx, (tx) => readRemovals(tx, underWay, [entryIds], entryIds.length));
  return inOrder(entryIds, rows, (row) => row.entryId);
}

/** One removal, with a trace of having been read; null when it is not there. */
export async function readRemoval(ctx: RequestContext, globalId: string): Promise<RemovalRequest | null> {
  const id = fromGlobalId("RemovalRequest", globalId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const [row] = await readRemovals(tx, " AND r.id = $2", [id], 1);
    if (!row) return null;
    await recordRead(tx, { act: "removalRequest", entity: "RemovalRequest", entityId: id, entryId: row.entryId });
    return row;
  });
}

/** What to read of the removals. */
export interface RemovalsWanted {
  state: RemovalState | null;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of removals, newest first, with one trace of having been read. */
export async function readRemovalPage(
  ctx: RequestContext,
  wanted: RemovalsWanted,
): Promise<Connection<RemovalRequest>> {
  const size = pageSize(wanted.first);
  const after = readMomentCursor(wanted.after);
  return await reading(ctx, async (tx) => {
    const ofState = " AND ($2::text IS NULL OR r.state = $2)";
    const later = after ? " AND (r.proposed_at, r.id) < ($3::timestamptz, $4::uuid)" : "";
    const rows = await readRemovals(tx, ofState + later, [wanted.state, ...(after ?? [])], size + 1);
    const counted = wanted.isCounted
      ? await tx.one<{ count: number }>(
          `SELECT count(*) AS count FROM removal_request r WHERE r.authority_id = $1${ofState}`,
          [tx.viewer.authorityId, wanted.state],
        )
      : null;
    await recordRead(tx, { act: "removalRequests", entity: "RemovalRequest", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.proposedKey, row.id], counted?.count ?? 0, after !== null);
  });
}
