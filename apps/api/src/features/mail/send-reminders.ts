import { MeetingState, NoticeKind, panelOf, remindedOn } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { jobStep } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { outstandingActions } from "../actions/index.js";
import { type Meeting, readMeetings } from "../meetings/index.js";
import { isDigestTime } from "./digest-time.js";
import { ownersOfActions, peopleWhoHear } from "./recipients.js";
import { tellInDigest } from "./tell.js";

/** Meetings far enough before and after today for every reminder a procedure can ask for. */
const AROUND = `m.held_on BETWEEN $2::date - 31 AND $2::date + 31 AND m.state <> 'CANCELLED'`;

/**
 * Leaves today's reminders for today's digest: members hear of their own outstanding actions, the strategic lead gets
 * the list (AFC-123, AFC-124, Q20). On which days, the procedure says. Run again on the same day, it leaves nothing more.
 */
export async function leaveReminders(ctx: RequestContext): Promise<void> {
  const { today, calendar, pack } = ctx;
  if (pack.panel === null || !isDigestTime(ctx)) return;
  const { reminders } = panelOf(pack);
  await jobStep(ctx, async (tx) => {
    const meetings = await readMeetings(tx, `WHERE m.authority_id = $1 AND ${AROUND} ORDER BY m.held_on`, [today]);
    for (const meeting of meetings) {
      const isToCome = meeting.state !== MeetingState.CLOSED && meeting.heldOn > today;
      const reminded = remindedOn(today, meeting.heldOn, calendar, reminders);
      if (reminded.members && isToCome) await remindMembers(tx, meeting);
      if (reminded.lead) await sendListToLead(tx, meeting);
    }
  });
}

async function remindMembers(tx: Tx, meeting: Meeting): Promise<void> {
  const kind = NoticeKind.ACTIONS_OUTSTANDING;
  if (await wasLeft(tx, kind, meeting)) return;
  const owners = await ownersOfActions(tx, outstandingActions("$2"), [tx.ctx.today]);
  await tellInDigest(tx, owners, { kind, entity: "Meeting", entityId: meeting.id }, tx.ctx.today);
}

async function sendListToLead(tx: Tx, meeting: Meeting): Promise<void> {
  const kind = NoticeKind.OUTSTANDING_LIST;
  if (await wasLeft(tx, kind, meeting)) return;
  const actions = await tx.rows<{ id: string }>(
    `SELECT a.id FROM action a WHERE a.authority_id = $1 AND ${outstandingActions("$2")} ORDER BY a.due_on, a.id`,
    [tx.viewer.authorityId, tx.ctx.today],
  );
  if (actions.length === 0) return;
  const actionIds = actions.map(({ id }) => id);
  const leads = await peopleWhoHear(tx, kind);
  const recipients = leads.map(({ personId }) => ({ personId, actionIds }));
  await tellInDigest(tx, recipients, { kind, entity: "Meeting", entityId: meeting.id }, tx.ctx.today);
}

async function wasLeft(tx: Tx, kind: NoticeKind, meeting: Meeting): Promise<boolean> {
  const left = await tx.one(
    `SELECT FROM notice WHERE authority_id = $1 AND kind = $2 AND entity_id = $3 AND send_on = $4 LIMIT 1`,
    [tx.viewer.authorityId, kind, meeting.id, tx.ctx.today],
  );
  return left !== null;
}
