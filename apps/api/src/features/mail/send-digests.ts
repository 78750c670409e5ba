import { mailName, NoticeKind } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { jobStep } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { leaveBoardReminders } from "../boards/index.js";
import { invitationOf } from "../invitations/index.js";
import { Meeting } from "../meetings/index.js";
import { isDigestTime } from "./digest-time.js";
import { digestWords } from "./digest-words.js";

/** `id` and the day are of the meeting; null for a notice about something else. */
interface DigestRow extends Meeting {
  noticeId: string;
  kind: NoticeKind;
  actionCount: number;
}

/** What stands first in a digest. */
const ORDER: readonly NoticeKind[] = [
  NoticeKind.ACTIONS_OUTSTANDING,
  NoticeKind.OUTSTANDING_LIST,
  NoticeKind.MINUTES_TO_APPROVE,
  NoticeKind.ACTION_SHEET,
  NoticeKind.OWNER_ANSWERED,
  NoticeKind.MINUTES_PUBLISHED,
  NoticeKind.BOARD_OVERDUE,
  NoticeKind.CME_REFERRAL,
  NoticeKind.CME_REFERRAL_ANSWERED,
  NoticeKind.MEETING_CANCELLED,
  NoticeKind.MEETING_MOVED,
  NoticeKind.MEETING_PLANNED,
];
const CALENDAR_KINDS = ORDER.slice(-3);

/**
 * From eight in London on every working day: gathers what waits for each person, the day's reminders included, into
 * one mail. Run again, or later because nothing ran at eight, everybody still has one digest a day at most.
 */
export async function sendDigests(ctx: RequestContext, publicUrl: string): Promise<void> {
  if (!isDigestTime(ctx)) return;
  await leaveBoardReminders(ctx);
  const people = await jobStep(ctx, (tx) =>
    tx.rows<{ personId: string }>(
      `SELECT DISTINCT n.person_id AS "personId" FROM notice n
       JOIN person p ON p.authority_id = n.authority_id AND p.id = n.person_id AND p.is_active
       WHERE n.authority_id = $1 AND n.mail_id IS NULL AND n.send_on <= $2`,
      [tx.viewer.authorityId, ctx.today],
    ),
  );
  for (const { personId } of people) await jobStep(ctx, (tx) => gather(tx, personId, publicUrl));
}

/** One person's digest, unless they have had today's: then what waits goes into the next one. */
async function gather(tx: Tx, personId: string, publicUrl: string): Promise<void> {
  const rows = await tx.rows<DigestRow>(
    `SELECT n.id AS "noticeId", n.kind, cardinality(n.action_ids) AS "actionCount", ${columnsOf(tx.ctx.db, Meeting, "m")}
     FROM notice n LEFT JOIN panel_meeting m ON m.authority_id = n.authority_id AND m.id = n.entity_id
     WHERE n.authority_id = $1 AND n.person_id = $2 AND n.mail_id IS NULL AND n.send_on <= $3 AND n.entity IN ('Meeting', 'Action', 'CmeReferral', 'PathwayReferral')
     ORDER BY m.held_on, n.made_at FOR UPDATE OF n`,
    [tx.viewer.authorityId, personId, tx.ctx.today],
  );
  if (rows.length === 0) return;
  const shown = strongest(rows).toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const words = digestWords(mailName(tx.ctx.pack), shown, publicUrl);
  const invitations = shown.filter(({ kind }) => CALENDAR_KINDS.includes(kind)).map((row) => invitationOf(row, tx.ctx));
  await tx.rows(
    `WITH mailed AS (
       INSERT INTO outbox (authority_id, person_id, title, body, path, invitations, made_at, digest_on)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8) ON CONFLICT DO NOTHING RETURNING id)
     UPDATE notice n SET mail_id = mailed.id FROM mailed WHERE n.authority_id = $1 AND n.id = ANY($9)`,
    [
      tx.viewer.authorityId,
      personId,
      words.title,
      words.body,
      words.path,
      JSON.stringify(invitations),
      tx.ctx.now,
      tx.ctx.today,
      rows.map(({ noticeId }) => noticeId),
    ],
  );
}

/** Of several changes of one meeting the last word alone: cancelled before moved before planned. */
function strongest(rows: readonly DigestRow[]): DigestRow[] {
  return rows.filter(
    (row) =>
      !CALENDAR_KINDS.includes(row.kind) ||
      !rows.some(
        (other) =>
          other.id === row.id &&
          CALENDAR_KINDS.indexOf(other.kind) < CALENDAR_KINDS.indexOf(row.kind) &&
          CALENDAR_KINDS.includes(other.kind),
      ),
  );
}
