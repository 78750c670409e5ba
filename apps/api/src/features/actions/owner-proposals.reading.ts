import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { inOrder } from "../../platform/graphql/load.js";
import { OwnerProposal } from "./owner-proposal.entity.js";

/** The newest proposal of each action, or null. */
export async function newestProposals(
  ctx: RequestContext,
  actionIds: readonly string[],
): Promise<(OwnerProposal | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<OwnerProposal>(
      `SELECT DISTINCT ON (q.action_id) ${columnsOf(ctx.db, OwnerProposal, "q")} FROM owner_proposal q
       WHERE q.authority_id = $1 AND q.action_id = ANY($2) ORDER BY q.action_id, q.proposed_at DESC, q.id`,
      [tx.viewer.authorityId, actionIds],
    ),
  );
  return inOrder(actionIds, rows, (row) => row.actionId);
}
