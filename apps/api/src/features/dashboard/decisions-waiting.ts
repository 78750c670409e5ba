import { isLateToCirculate, levelsReaching, meetingDates, panelOf, Role } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Action, outstandingActions, readActions } from "../actions/index.js";
import { readEscalations } from "../escalations/index.js";
import { type Meeting, readMeetings } from "../meetings/index.js";
import { readRemovals } from "../removals/index.js";
import { type WaitingDecision, WaitingKind } from "./dashboard.types.js";

/** Most decisions of one kind that are shown; the lists behind them are paged. */
const MOST = 100;

/** What waits for the strategic lead: removals, escalations, outstanding actions, late papers and minutes, in this order. */
export async function readDecisionsWaiting(ctx: RequestContext): Promise<WaitingDecision[]> {
  return await reading(ctx, async (tx) => {
    const waiting = await decisionsWaiting(tx);
    await recordRead(tx, { act: "decisionsWaiting", entity: "WaitingDecision", count: waiting.length });
    return waiting;
  });
}

/** How many of a kind wait, as a batch for `load`; each kind is counted up to a hundred. */
export async function countWaiting(ctx: RequestContext, kinds: readonly string[]): Promise<number[]> {
  const waiting = await reading(ctx, decisionsWaiting);
  return kinds.map((kind) => waiting.filter((one) => one.kind === kind).length);
}

async function decisionsWaiting(tx: Tx): Promise<WaitingDecision[]> {
  const none = { removalRequest: null, escalation: null, action: null, meeting: null };
  const removals = await readRemovals(tx, " AND r.state = 'PANEL_AGREED'", [], MOST);
  // The pack names the strategic lead's rung of the ladder by that role.
  const ofLead = " AND x.state = 'OPEN' AND x.level = $2";
  const escalations = await readEscalations(tx, ofLead, [Role.STRATEGIC_LEAD], MOST);
  const actions = await readUnescalated(tx);
  const meetings = await readLateMeetings(tx);
  const minuted = await readMeetingsToApprove(tx);
  return [
    ...removals.map((removalRequest) => ({ ...none, kind: WaitingKind.REMOVAL, removalRequest })),
    ...escalations.map((escalation) => ({ ...none, kind: WaitingKind.ESCALATION, escalation })),
    ...actions.map((action) => ({ ...none, kind: WaitingKind.OUTSTANDING_ACTION, action })),
    ...meetings.map((meeting) => ({ ...none, kind: WaitingKind.LATE_CIRCULATION, meeting })),
    ...minuted.map((meeting) => ({ ...none, kind: WaitingKind.MINUTES, meeting })),
  ];
}

/** Outstanding actions that have not reached the strategic lead or a higher level (AFC-124). */
async function readUnescalated(tx: Tx): Promise<Action[]> {
  const levels = levelsReaching(Role.STRATEGIC_LEAD, tx.ctx.pack.escalationLevels);
  return await readActions(
    tx,
    `WHERE a.authority_id = $1 AND ${outstandingActions("$2")}
       AND NOT EXISTS (SELECT FROM escalation x WHERE x.authority_id = $1 AND x.action_id = a.id AND x.level = ANY($3))
     ORDER BY a.due_on, a.id LIMIT $4`,
    [tx.viewer.authorityId, tx.ctx.today, levels, MOST],
  );
}

/** Meetings whose agenda date has passed without papers and without the chair's agreement (AFC-121). */
async function readLateMeetings(tx: Tx): Promise<Meeting[]> {
  const { calendar, pack, today } = tx.ctx;
  const meetings = await readMeetings(
    tx,
    `WHERE m.authority_id = $1 AND m.held_on >= $2 AND m.state = 'AGENDA_DRAFT' AND m.late_agreed_at IS NULL
     ORDER BY m.held_on LIMIT 10`,
    [today],
  );
  return meetings.filter(({ heldOn }) => isLateToCirculate(meetingDates(heldOn, calendar, panelOf(pack)), today));
}

/** Meetings whose minutes the chair was asked to approve (Q48). */
async function readMeetingsToApprove(tx: Tx): Promise<Meeting[]> {
  return await readMeetings(
    tx,
    `WHERE m.authority_id = $1 AND m.id IN (SELECT x.meeting_id FROM minutes x
       WHERE x.authority_id = $1 AND x.state = 'DRAFT' AND x.asked_at IS NOT NULL)
     ORDER BY m.held_on LIMIT $2`,
    [MOST],
  );
}
