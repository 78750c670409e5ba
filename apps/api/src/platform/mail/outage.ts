import type { RequestContext } from "../context.js";
import { jobStep } from "../database/transaction.js";
import { pauseMinutes } from "./claim-mail.js";

const MINUTE_MS = 60_000;

/** Says whether mail rests because the provider took nothing: everything waits together, so that its order is kept. */
export async function isMailResting(ctx: RequestContext): Promise<boolean> {
  return await jobStep(ctx, async (tx) => {
    const outage = await tx.one(`SELECT FROM mail_outage WHERE authority_id = $1 AND retry_at > $2`, [
      tx.viewer.authorityId,
      ctx.now,
    ]);
    return outage !== null;
  });
}

/** The provider takes nothing: rests, a little longer each time. */
export async function beginRest(ctx: RequestContext, fault: string): Promise<void> {
  await jobStep(ctx, async (tx) => {
    const before = await tx.one<{ attempts: number }>(`SELECT attempts FROM mail_outage WHERE authority_id = $1`, [
      tx.viewer.authorityId,
    ]);
    const attempts = (before?.attempts ?? 0) + 1;
    await tx.rows(
      `INSERT INTO mail_outage (authority_id, since, retry_at, attempts, fault) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (authority_id) DO UPDATE SET retry_at = excluded.retry_at, attempts = excluded.attempts, fault = excluded.fault`,
      [
        tx.viewer.authorityId,
        ctx.now,
        new Date(ctx.now.getTime() + restMinutes(attempts) * MINUTE_MS),
        attempts,
        fault,
      ],
    );
  });
}

/** The provider took a mail: the outage is over. */
export async function endOutage(ctx: RequestContext): Promise<void> {
  await jobStep(ctx, (tx) => tx.rows(`DELETE FROM mail_outage WHERE authority_id = $1`, [tx.viewer.authorityId]));
}

const LONGEST_REST = 30;

/** Half an hour at most, so that mail goes soon after the provider is back. */
function restMinutes(attempts: number): number {
  return Math.min(pauseMinutes(attempts), LONGEST_REST);
}
