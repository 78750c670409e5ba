import type { DisposalState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { inOrder } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { childOf, Disposal } from "./disposal.entity.js";

/** Disposals by id. */
export async function disposalsById(ctx: RequestContext, ids: readonly string[]): Promise<(Disposal | null)[]> {
  const text = `SELECT ${columnsOf(ctx.db, Disposal, "d")} FROM disposal d WHERE d.authority_id = $1 AND d.id = ANY($2)`;
  const rows = await reading(ctx, (tx) => tx.rows<Disposal>(text, [tx.viewer.authorityId, ids]));
  return inOrder(ids, rows, (row) => row.id);
}

/** One disposal, with a trace of having been read; null when it is not there. */
export async function readDisposal(ctx: RequestContext, globalId: string): Promise<Disposal | null> {
  const id = fromGlobalId("Disposal", globalId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const disposal = await tx.find(Disposal, { id });
    if (disposal) recordRead(tx, { act: "disposal", entity: "Disposal", entityId: id, childId: childOf(disposal) });
    return disposal;
  });
}

/** One page of disposals, newest first, with one trace of having been read. */
export async function readDisposalPage(
  ctx: RequestContext,
  request: { state: DisposalState | null; first: number | null; after: string | null; isCounted: boolean },
): Promise<Connection<Disposal>> {
  const size = pageSize(request.first);
  const after = readMomentCursor(request.after);
  return await reading(ctx, async (tx) => {
    const where = "WHERE d.authority_id = $1 AND ($2::text IS NULL OR d.state = $2)";
    const values = [tx.viewer.authorityId, request.state];
    const later = after ? " AND (d.proposed_at, d.id) < ($4::timestamptz, $5::uuid)" : "";
    const rows = await tx.rows<Disposal & { proposedKey: string }>(
      `SELECT ${columnsOf(ctx.db, Disposal, "d")}, ${momentKey("d.proposed_at")} AS "proposedKey" FROM disposal d
       ${where}${later} ORDER BY d.proposed_at DESC, d.id DESC LIMIT $3`,
      [...values, size + 1, ...(after ?? [])],
    );
    const counted = request.isCounted
      ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM disposal d ${where}`, values)
      : null;
    recordRead(tx, { act: "disposals", entity: "Disposal", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.proposedKey, row.id], counted?.count ?? 0, after !== null);
  });
}
