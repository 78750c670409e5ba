import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { Notice } from "../mail/index.js";

const MOST = 500;

/** What was sent about the action of each escalation, up to the moment it was raised; oldest first (AFC-119, L3). */
export async function evidenceOf(ctx: RequestContext, escalationIds: readonly string[]): Promise<Notice[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Notice & { escalationId: string }>(
      `SELECT x.id AS "escalationId", ${columnsOf(ctx.db, Notice, "n")} FROM escalation x
       JOIN notice n ON n.authority_id = x.authority_id AND n.action_ids @> ARRAY[x.action_id] AND n.made_at <= x.raised_at
       WHERE x.authority_id = $1 AND x.id = ANY($2) ORDER BY n.made_at, n.id LIMIT ${MOST}`,
      [tx.viewer.authorityId, escalationIds],
    ),
  );
  return grouped(escalationIds, rows, (row) => row.escalationId);
}
