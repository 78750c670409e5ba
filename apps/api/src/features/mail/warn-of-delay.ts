import { NoticeKind } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { jobStep } from "../../platform/database/transaction.js";
import { peopleWhoHear } from "./recipients.js";
import { tellInPortal } from "./tell.js";

/** How long papers may wait for the mail server before the chair hears of it: the members see them in the portal meanwhile. */
const PATIENCE_MINUTES = 30;
const MINUTE_MS = 60_000;

/** Warns the chair and business support, in the portal, of each meeting to come whose mails are held up; once a meeting. */
export async function warnOfDelay(ctx: RequestContext): Promise<void> {
  const before = new Date(ctx.now.getTime() - PATIENCE_MINUTES * MINUTE_MS);
  await jobStep(ctx, async (tx) => {
    const meetings = await tx.rows<{ id: string }>(
      `SELECT DISTINCT m.id FROM panel_meeting m
       JOIN notice n ON n.authority_id = m.authority_id AND n.entity_id = m.id AND n.kind = 'CIRCULATED'
       JOIN outbox o ON o.authority_id = n.authority_id AND o.id = n.mail_id AND o.state IN ('WAITING', 'CLAIMED')
       WHERE m.authority_id = $1 AND m.held_on >= $2 AND m.state <> 'CANCELLED' AND n.made_at <= $3
         AND NOT EXISTS (SELECT FROM notice w WHERE w.authority_id = $1 AND w.entity_id = m.id AND w.kind = 'MAIL_HELD_UP')`,
      [tx.viewer.authorityId, ctx.today, before],
    );
    if (meetings.length === 0) return;
    const people = await peopleWhoHear(tx, NoticeKind.MAIL_HELD_UP);
    for (const { id } of meetings) {
      const told = { kind: NoticeKind.MAIL_HELD_UP, entity: "Meeting" as const, entityId: id };
      await tellInPortal(tx, people, told);
    }
  });
}
