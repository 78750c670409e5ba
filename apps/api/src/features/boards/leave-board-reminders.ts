import { NoticeKind } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { jobStep } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { holdersOfService, peopleWhoHear, tellInDigest } from "../mail/index.js";
import { IS_AT_BOARD } from "./boards.reading.js";

interface Overdue {
  id: string;
  leadServiceId: string | null;
}

/**
 * Children who are not back from another panel by their day: business support and the lead service's member of the panel
 * find it in today's digest, once for each day that was set (L17). Run again, it leaves nothing more.
 */
export async function leaveBoardReminders(ctx: RequestContext): Promise<void> {
  if (ctx.pack.panel === null) return;
  await jobStep(ctx, async (tx) => {
    for (const referral of await readOverdue(tx)) {
      const support = await peopleWhoHear(tx, NoticeKind.BOARD_OVERDUE);
      const lead = referral.leadServiceId ? await holdersOfService(tx, referral.leadServiceId) : [];
      const people = [...new Set([...support, ...lead].map(({ personId }) => personId))];
      await tellInDigest(
        tx,
        people.map((personId) => ({ personId })),
        { kind: NoticeKind.BOARD_OVERDUE, entity: "PathwayReferral", entityId: referral.id },
        ctx.today,
      );
    }
  });
}

async function readOverdue(tx: Tx): Promise<Overdue[]> {
  return await tx.rows<Overdue & Record<string, unknown>>(
    `SELECT p.id, e.lead_service_id AS "leadServiceId" FROM pathway_referral p
     JOIN register_entry e ON e.authority_id = p.authority_id AND e.id = p.entry_id AND e.status <> 'VOIDED'
     WHERE p.authority_id = $1 AND ${IS_AT_BOARD} AND p.return_on < $2 AND NOT EXISTS (
       SELECT FROM notice n WHERE n.authority_id = $1 AND n.kind = 'BOARD_OVERDUE' AND n.entity_id = p.id AND n.send_on > p.return_on)
     ORDER BY p.return_on, p.id LIMIT 500`,
    [tx.viewer.authorityId, tx.ctx.today],
  );
}
