import type { RequestContext } from "../context.js";
import { jobStep } from "../database/transaction.js";

/** Days for which the words of a mail that went are kept, where the environment says nothing else. */
export const WORDS_KEPT_DAYS = 90;

const DAY_MS = 24 * 60 * 60_000;

/**
 * Deletes the words and calendar files of mails that went so many days ago. The mail itself stays with its subject
 * line, its notice and what became of it: the evidence of an escalation rests on them. Gives how many were emptied.
 */
export async function deleteWords(ctx: RequestContext, days: number = WORDS_KEPT_DAYS): Promise<number> {
  const before = new Date(ctx.now.getTime() - days * DAY_MS);
  const emptied = await jobStep(ctx, (tx) =>
    tx.rows(
      `UPDATE outbox SET body = '', invitations = '[]', body_deleted_at = $3
       WHERE authority_id = $1 AND state = 'SENT' AND body_deleted_at IS NULL AND sent_at < $2 RETURNING id`,
      [tx.viewer.authorityId, before, ctx.now],
    ),
  );
  return emptied.length;
}
