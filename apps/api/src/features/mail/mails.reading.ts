import type { MailState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { grouped } from "../../platform/graphql/load.js";
import { Meeting } from "../meetings/index.js";
import { byId } from "../people/index.js";
import { Mail } from "./mail.entity.js";
import type { HeldUpPapers, MailConnection, MailStanding } from "./mails.types.js";
import { Notice } from "./notice.entity.js";

export const mailsById = byId(Mail, "outbox");

/** One page of mails, newest first; of one state or of all. */
export async function readMails(
  ctx: RequestContext,
  state: MailState | null,
  first: number | null,
  after: string | null,
): Promise<MailConnection> {
  const size = pageSize(first);
  const from = readCursor(after, 1)?.[0];
  return await reading(ctx, async (tx) => {
    const where = "o.authority_id = $1 AND ($2::text IS NULL OR o.state = $2)";
    const rows = await tx.rows<Mail>(
      `SELECT ${columnsOf(ctx.db, Mail, "o")} FROM outbox o WHERE ${where} AND ($3::bigint IS NULL OR o.seq < $3)
       ORDER BY o.seq DESC LIMIT $4`,
      [tx.viewer.authorityId, state, typeof from === "number" ? from : null, size + 1],
    );
    const counted = await tx.one<{ count: number }>(`SELECT count(*) AS count FROM outbox o WHERE ${where}`, [
      tx.viewer.authorityId,
      state,
    ]);
    recordRead(tx, { act: "mails", entity: "Mail", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (mail) => [mail.seq], counted?.count ?? 0, after !== null);
  });
}

/** Mails of papers of meetings to come that have not gone for certain. */
const HELD_UP = `
  SELECT m.id, count(*) AS mails, count(*) FILTER (WHERE o.state <> 'SENT') AS "notReached"
  FROM panel_meeting m
  JOIN notice n ON n.authority_id = m.authority_id AND n.entity = 'Meeting' AND n.entity_id = m.id AND n.kind = 'CIRCULATED'
  JOIN outbox o ON o.authority_id = n.authority_id AND o.id = n.mail_id
  WHERE m.authority_id = $1 AND m.held_on >= $2 AND m.state <> 'CANCELLED'
  GROUP BY m.id HAVING count(*) FILTER (WHERE o.state IN ('UNKNOWN', 'FAILED') OR (o.state <> 'SENT' AND o.made_at <= $3)) > 0`;

const A_MOMENT_MS = 5 * 60_000;

/** How mail stands now. What was circulated a moment ago is on its way, not held up. */
export async function readMailStanding(ctx: RequestContext): Promise<MailStanding> {
  return await reading(ctx, async (tx) => {
    const authority = tx.viewer.authorityId;
    const [counts, outage, heldUp] = await Promise.all([
      tx.one<Record<"waiting" | "unknown" | "failed", number>>(
        `SELECT count(*) FILTER (WHERE state IN ('WAITING', 'CLAIMED')) AS waiting,
           count(*) FILTER (WHERE state = 'UNKNOWN') AS unknown, count(*) FILTER (WHERE state = 'FAILED') AS failed
         FROM outbox WHERE authority_id = $1 AND state <> 'SENT'`,
        [authority],
      ),
      tx.one<{ downSince: Date; retryAt: Date; fault: string }>(
        `SELECT since AS "downSince", retry_at AS "retryAt", fault FROM mail_outage WHERE authority_id = $1`,
        [authority],
      ),
      tx.joined<HeldUpPapers>(
        `SELECT h.mails, h."notReached", ${columnsOf(ctx.db, Meeting, "p", "meeting.")} FROM (${HELD_UP}) h
         JOIN panel_meeting p ON p.authority_id = $1 AND p.id = h.id ORDER BY p.held_on`,
        [authority, ctx.today, new Date(ctx.now.getTime() - A_MOMENT_MS)],
      ),
    ]);
    recordRead(tx, { act: "mailStanding", entity: "Mail" });
    const none = { waiting: 0, unknown: 0, failed: 0 };
    return { ...none, ...counts, ...(outage ?? { downSince: null, retryAt: null, fault: null }), heldUp };
  });
}

const MOST_NOTICES = 500;

/** Who was told what about each meeting, newest first. */
export async function noticesOfMeetings(ctx: RequestContext, ids: readonly string[]): Promise<Notice[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Notice>(
      `SELECT ${columnsOf(ctx.db, Notice, "n")} FROM notice n
       WHERE n.authority_id = $1 AND n.entity = 'Meeting' AND n.entity_id = ANY($2) ORDER BY n.made_at DESC, n.id LIMIT ${MOST_NOTICES}`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.entityId);
}

/** Who was told what about each action: reminders, action sheets and escalations, newest first. */
export async function noticesOfActions(ctx: RequestContext, ids: readonly string[]): Promise<Notice[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Notice>(
      `SELECT ${columnsOf(ctx.db, Notice, "n")} FROM notice n
       WHERE n.authority_id = $1 AND n.action_ids && $2::uuid[] ORDER BY n.made_at DESC, n.id LIMIT ${MOST_NOTICES}`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return ids.map((id) => rows.filter((row) => row.actionIds.includes(id)));
}
