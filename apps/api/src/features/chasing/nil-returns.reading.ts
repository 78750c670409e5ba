import { columnsOf } from "../../platform/database/columns.js";
import type { Tx } from "../../platform/database/tx.js";
import { NilReturn } from "./nil-return.entity.js";
import { SERVICE_OF_ACTION } from "./service-figures.js";

/**
 * The nil returns that stand for meetings, one a service: a service that has sent anything since, an update on one of
 * its actions or a referral, has withdrawn its own (Q45).
 */
export async function readNilReturns(tx: Tx, meetingIds: readonly string[]): Promise<NilReturn[]> {
  return await tx.rows<NilReturn>(
    `SELECT DISTINCT ON (n.meeting_id, n.service_id) ${columnsOf(tx.ctx.db, NilReturn, "n")} FROM nil_return n
     WHERE n.authority_id = $1 AND n.meeting_id = ANY($2)
       AND NOT EXISTS (SELECT FROM referral r WHERE r.authority_id = $1 AND r.service_id = n.service_id AND r.submitted_at > n.made_at)
       AND NOT EXISTS (SELECT FROM action_update u JOIN action a ON a.authority_id = u.authority_id AND a.id = u.action_id
         WHERE u.authority_id = $1 AND u.made_at > n.made_at AND ${SERVICE_OF_ACTION} = n.service_id)
     ORDER BY n.meeting_id, n.service_id, n.made_at DESC`,
    [tx.viewer.authorityId, meetingIds],
  );
}
