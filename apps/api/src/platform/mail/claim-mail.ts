import { recordMail } from "../audit/audit.js";
import type { RequestContext } from "../context.js";
import { jobStep } from "../database/transaction.js";
import type { Invitation } from "./invitation.js";
import { type Outcome, SENDING_SECONDS } from "./mail-transport.js";

/** A mail a sender has taken: nobody else sends it any more. */
export interface ClaimedMail {
  id: string;
  attempts: number;
  madeAt: Date;
  title: string;
  body: string;
  path: string;
  invitations: Invitation[];
  name: string;
  email: string;
  /** It goes to somebody outside, who has no page to read more on. */
  isOutside: boolean;
  replyTo: string | null;
}

/** Longer than a sender waits for its server: a claim that is older belongs to a sender that died, and is shown at the next minute. */
const CLAIM_SECONDS = SENDING_SECONDS + 5;
/** Minutes before a mail that was put off is tried again; the last one goes on. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240];
/** A mail that is put off for three days is shown as failed, to be settled by a person. */
const LONGEST_MINUTES = 3 * 24 * 60;
const MINUTE_MS = 60_000;

/** Minutes to wait after that many attempts. */
export function pauseMinutes(attempts: number): number {
  return PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 1;
}

/** Takes the oldest mail that may go now, leaves the event of it, and commits before anything is sent. Null when none waits. */
export async function claimMail(ctx: RequestContext): Promise<ClaimedMail | null> {
  return await jobStep(ctx, async (tx) => {
    const mail = await tx.one<ClaimedMail & Record<string, unknown>>(
      `WITH taken AS (
         UPDATE outbox SET state = 'CLAIMED', claimed_at = $2, attempts = attempts + 1, version = version + 1
         WHERE authority_id = $1 AND id = (SELECT o.id FROM outbox o WHERE o.authority_id = $1 AND o.state = 'WAITING' AND o.not_before <= $2
           ORDER BY o.seq LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *)
       SELECT t.id, t.attempts, t.made_at AS "madeAt", t.title, t.body, t.path, t.invitations, coalesce(p.name, t.to_name) AS name, coalesce(p.email, t.to_email) AS email, t.person_id IS NULL AS "isOutside",
         (SELECT r.email FROM person r WHERE r.authority_id = $1 AND r.is_active AND 'REGISTER_ADMIN' = ANY(r.roles) ORDER BY r.name LIMIT 1) AS "replyTo"
       FROM taken t LEFT JOIN person p ON p.authority_id = t.authority_id AND p.id = t.person_id`,
      [tx.viewer.authorityId, ctx.now],
    );
    if (mail) await recordMail(tx, { act: "mail", entityId: mail.id, count: mail.attempts });
    return mail;
  });
}

/** Records what came of a mail. Also of one that was thought lost meanwhile: its sender knows better. */
export async function markMail(ctx: RequestContext, mail: ClaimedMail, outcome: Outcome): Promise<void> {
  const { state, notBefore } = standingAfter(ctx, mail, outcome);
  await jobStep(ctx, (tx) =>
    tx.rows(
      `UPDATE outbox SET state = $4, not_before = coalesce($5, not_before), fault = $6, version = version + 1,
         sent_at = CASE WHEN $4 = 'SENT' THEN $7::timestamptz END
       WHERE authority_id = $1 AND id = $2 AND attempts = $3 AND state IN ('CLAIMED', 'UNKNOWN')`,
      [
        tx.viewer.authorityId,
        mail.id,
        mail.attempts,
        state,
        notBefore,
        outcome.kind === "SENT" ? null : outcome.fault,
        ctx.now,
      ],
    ),
  );
}

function standingAfter(
  { now }: RequestContext,
  { attempts, madeAt }: ClaimedMail,
  { kind }: Outcome,
): { state: string; notBefore: Date | null } {
  if (kind === "SENT" || kind === "UNKNOWN") return { state: kind, notBefore: null };
  // While the provider is down nothing is tried, so the mail itself need not wait.
  if (kind === "DOWN") return { state: "WAITING", notBefore: null };
  const hasWaitedLong = now.getTime() - madeAt.getTime() > LONGEST_MINUTES * MINUTE_MS;
  if (kind === "REFUSED" || hasWaitedLong) return { state: "FAILED", notBefore: null };
  return { state: "WAITING", notBefore: new Date(now.getTime() + pauseMinutes(attempts) * MINUTE_MS) };
}

/** What a sender took and never marked may have gone or not: it is shown to business support, and never sent by itself. */
export async function showLostMails(ctx: RequestContext): Promise<number> {
  const before = new Date(ctx.now.getTime() - CLAIM_SECONDS * 1000);
  const lost = await jobStep(ctx, (tx) =>
    tx.rows(
      `UPDATE outbox SET state = 'UNKNOWN', fault = 'The sender stopped before it knew.', version = version + 1
       WHERE authority_id = $1 AND state = 'CLAIMED' AND claimed_at < $2 RETURNING id`,
      [tx.viewer.authorityId, before],
    ),
  );
  return lost.length;
}
