import type { EscalationState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { Escalation } from "./escalation.entity.js";

/** An escalation with the moment it was raised in full, as lists are ordered by it. */
interface DatedEscalation extends Escalation {
  raisedKey: string;
}

/** Escalations, newest first. `rest` is the conditions after the authority's, on alias x; $1 is the authority. */
export async function readEscalations(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
  limit: number,
): Promise<DatedEscalation[]> {
  return await tx.rows<DatedEscalation>(
    `SELECT ${columnsOf(tx.ctx.db, Escalation, "x")}, ${momentKey("x.raised_at")} AS "raisedKey" FROM escalation x
     WHERE x.authority_id = $1${rest} ORDER BY x.raised_at DESC, x.id DESC LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Escalations by id. */
export async function escalationsById(ctx: RequestContext, ids: readonly string[]): Promise<(Escalation | null)[]> {
  const rows = await reading(ctx, (tx) => readEscalations(tx, " AND x.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

/** The escalations of each action, newest first. */
export async function escalationsOfActions(ctx: RequestContext, actionIds: readonly string[]): Promise<Escalation[][]> {
  const rows = await reading(ctx, (tx) => readEscalations(tx, " AND x.action_id = ANY($2)", [actionIds], 1000));
  return grouped(actionIds, rows, (row) => row.actionId);
}

/** One escalation, with a trace of having been read; null when it is not there. */
export async function readEscalation(ctx: RequestContext, globalId: string): Promise<Escalation | null> {
  const id = fromGlobalId("Escalation", globalId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const [row] = await readEscalations(tx, " AND x.id = $2", [id], 1);
    if (row) await recordRead(tx, { act: "escalation", entity: "Escalation", entityId: id });
    return row ?? null;
  });
}

/** What to read of the escalations. */
export interface EscalationRequest {
  state: EscalationState | null;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of escalations, newest first, with one trace of having been read. */
export async function readEscalationPage(
  ctx: RequestContext,
  request: EscalationRequest,
): Promise<Connection<Escalation>> {
  const size = pageSize(request.first);
  const after = readMomentCursor(request.after);
  return await reading(ctx, async (tx) => {
    const ofState = " AND ($2::text IS NULL OR x.state = $2)";
    const later = after ? " AND (x.raised_at, x.id) < ($3::timestamptz, $4::uuid)" : "";
    const rows = await readEscalations(tx, ofState + later, [request.state, ...(after ?? [])], size + 1);
    const counted = request.isCounted
      ? await tx.one<{ count: number }>(
          `SELECT count(*) AS count FROM escalation x WHERE x.authority_id = $1${ofState}`,
          [tx.viewer.authorityId, request.state],
        )
      : null;
    await recordRead(tx, { act: "escalations", entity: "Escalation", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.raisedKey, row.id], counted?.count ?? 0, after !== null);
  });
}
