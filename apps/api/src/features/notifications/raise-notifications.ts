import { type CaseWorld, EventCode, NotificationState, tellingRank, tellsSomebody, toTellOf } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { Notification } from "./notification.entity.js";

/** A line that was written in an enquiry's chronology. */
interface Written {
  enquiryId: string;
  lineId: string;
  code: string;
}

/**
 * Raises what the procedure asks to be told when something happens: once for a rule and a line, and not again while the
 * same is still open. `readWorld` is asked only where somebody may have to be told.
 */
export async function raiseNotifications(tx: Tx, written: Written, readWorld: () => Promise<CaseWorld>): Promise<void> {
  if (written.code === EventCode.DIED) await settleAll(tx, written.enquiryId);
  if (!tellsSomebody(tx.ctx.pack, written.code)) return;
  const rules = toTellOf(written.code, tx.ctx.pack, await readWorld());
  if (rules.length === 0) return;
  const open = await tx.findAll(Notification, { enquiryId: written.enquiryId, state: NotificationState.OPEN });
  const isOpen = new Set(open.map(({ ruleCode }) => ruleCode));
  for (const rule of rules.filter(({ code }) => !isOpen.has(code))) {
    await tx.insert(Notification, {
      enquiryId: written.enquiryId,
      eventId: written.lineId,
      eventCode: written.code,
      ruleCode: rule.code,
      toRole: rule.to,
      toWords: rule.toWords,
      byRole: rule.by,
      urgency: rule.urgency,
      isFirst: rule.isFirst ?? false,
      rank: tellingRank(rule),
      says: rule.says,
      source: rule.source,
      madeAt: tx.ctx.now,
    });
  }
}

/** When a child has died nobody is reminded of anything any more (SUF-80). */
async function settleAll(tx: Tx, enquiryId: string): Promise<void> {
  await tx.rows(
    `UPDATE notification SET state = '${NotificationState.SETTLED}', settled_by = $3, note = 'The child has died.', version = version + 1
     WHERE authority_id = $1 AND enquiry_id = $2 AND state = '${NotificationState.OPEN}'`,
    [tx.viewer.authorityId, enquiryId, tx.viewer.personId],
  );
}
