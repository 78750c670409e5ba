import type { RequestContext } from "../../../platform/context.js";
import { jobStep } from "../../../platform/database/transaction.js";
import { MOST_ATTEMPTS, staleBefore } from "../paper-limits.js";

/** A copy one replica has taken to make; `attempts` tells a maker that was thought dead from the one after it. */
export interface ClaimedCopy {
  id: string;
  paperId: string;
  personId: string;
  mark: string;
  attempts: number;
}

const TAKE = `UPDATE meeting_paper_copy SET state = 'BUILDING', claimed_at = $2, attempts = attempts + 1`;
const TAKEN = `RETURNING id, paper_id AS "paperId", person_id AS "personId", mark, attempts`;

/** Takes the oldest copy that waits, of a paper whose page is made; null when none does. */
export async function claimCopy(ctx: RequestContext): Promise<ClaimedCopy | null> {
  return await jobStep(ctx, async (tx) => {
    await tx.rows(
      `UPDATE meeting_paper_copy SET state = 'FAILED' WHERE authority_id = $1 AND state = 'BUILDING' AND attempts >= $3 AND claimed_at < $2`,
      [tx.viewer.authorityId, staleBefore(ctx), MOST_ATTEMPTS],
    );
    return await tx.one<ClaimedCopy & Record<string, unknown>>(
      `${TAKE} WHERE authority_id = $1 AND id = (
         SELECT c.id FROM meeting_paper_copy c JOIN meeting_paper p ON p.authority_id = c.authority_id AND p.id = c.paper_id
         WHERE c.authority_id = $1 AND p.html_hash IS NOT NULL
           AND (c.state = 'WAITING' OR (c.state = 'BUILDING' AND c.claimed_at < $3))
         ORDER BY c.asked_at, c.mark, c.id LIMIT 1 FOR UPDATE OF c SKIP LOCKED) ${TAKEN}`,
      [tx.viewer.authorityId, ctx.now, staleBefore(ctx)],
    );
  });
}

/** Takes one copy for the reader who asks for it, one that failed too; null while somebody else makes it. */
export async function claimOwnCopy(ctx: RequestContext, copyId: string): Promise<ClaimedCopy | null> {
  return await jobStep(ctx, (tx) =>
    tx.one<ClaimedCopy & Record<string, unknown>>(
      `${TAKE} WHERE authority_id = $1 AND id = $4
         AND (state IN ('WAITING', 'FAILED') OR (state = 'BUILDING' AND claimed_at < $3)) ${TAKEN}`,
      [tx.viewer.authorityId, ctx.now, staleBefore(ctx), copyId],
    ),
  );
}
