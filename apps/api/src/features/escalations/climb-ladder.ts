import {
  asksForAnswer,
  type ClimbingRung,
  climbingRungs,
  EscalationState,
  MeetingState,
  rungsToClimb,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, reading, refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict } from "../../platform/graphql/user-error.js";
import { type Action, factsOf, outstandingActions, readActions } from "../actions/index.js";
import { readLastCirculatedOn } from "../circulation/index.js";
import { isDigestTime, ownersOfActions } from "../mail/index.js";
import { findMeetingAhead, findUpcomingMeeting, type Meeting } from "../meetings/index.js";
import { Escalation } from "./escalation.entity.js";
import { reasonInWords, toWhomInWords } from "./rung-words.js";
import { type Climbing, tellClimbed } from "./tell-climbed.js";

/**
 * Has every outstanding action climb the ladder by itself before the panel: the reminder to its owner, business
 * support, the strategic lead; on which days, the procedure says (AFC-109, AFC-124, Q20). What a day missed is made up
 * for until the panel sits; from then on the chair escalates (AFC-119). Gives how many rungs were climbed; run again,
 * or in several replicas, none is climbed twice.
 */
export async function climbLadder(ctx: RequestContext): Promise<number> {
  if (ctx.pack.panel === null || climbingRungs(ctx.pack.escalationLevels).length === 0 || !isDigestTime(ctx)) return 0;
  const isDue = await reading(ctx, async (tx) => {
    const meeting = await findMeetingAhead(tx);
    if (!meeting || meeting.state === MeetingState.IN_SESSION) return false;
    return (await findClimbing(tx, meeting)).length > 0;
  });
  if (!isDue) return 0;
  const { refs } = await inTransaction<{ climbed: string }>(ctx, "climbLadder", {}, async (tx) => {
    // Locked: another replica waits here, and then finds nothing left to climb.
    const meeting = await findUpcomingMeeting(tx);
    const climbing = meeting ? await findClimbing(tx, meeting, "FOR UPDATE OF a") : [];
    if (!meeting || climbing.length === 0) return refused<{ climbed: string }>(conflict("state"));
    const lastCirculatedOn = await readLastCirculatedOn(tx);
    const heard = await findHeard(tx, climbing);
    for (const { action, rungs } of climbing)
      for (const rung of rungs) {
        const toWhom = await toWhomInWords(tx, rung, action, heard.has(action.id));
        await climb(tx, {
          action,
          rung,
          meeting,
          toWhom,
          reason: reasonInWords(action, meeting, lastCirculatedOn, ctx.today),
        });
      }
    await tellClimbed(tx, meeting, climbing);
    return { climbed: String(climbing.reduce((sum, { rungs }) => sum + rungs.length, 0)) };
  });
  return Number(refs.climbed ?? 0);
}

/** The actions that somebody hears of who answers for them and may see the record. */
async function findHeard(tx: Tx, climbing: readonly Climbing[]): Promise<Set<string>> {
  const owners = await ownersOfActions(tx, "a.id = ANY($2)", [climbing.map(({ action }) => action.id)]);
  return new Set(owners.flatMap(({ actionIds = [] }) => actionIds));
}

/** Every outstanding action with a rung to climb before the meeting. */
async function findClimbing(tx: Tx, meeting: Meeting, lock = ""): Promise<Climbing[]> {
  const { today, calendar, pack } = tx.ctx;
  const tail = `WHERE a.authority_id = $1 AND ${outstandingActions("$2")} ORDER BY a.id ${lock}`;
  const actions = await readActions(tx, tail, [tx.viewer.authorityId, today]);
  const earlier = await tx.rows<{ actionId: string; level: string }>(
    `SELECT action_id AS "actionId", level FROM escalation WHERE authority_id = $1 AND action_id = ANY($2)`,
    [tx.viewer.authorityId, actions.map(({ id }) => id)],
  );
  const levels = Map.groupBy(earlier, ({ actionId }) => actionId);
  const lastCirculatedOn = await readLastCirculatedOn(tx);
  const facts = { ladder: pack.escalationLevels, heldOn: meeting.heldOn, lastCirculatedOn, today, calendar };
  return actions.flatMap((action) => {
    const earlierLevels = (levels.get(action.id) ?? []).map(({ level }) => level);
    const rungs = rungsToClimb({ ...facts, action: factsOf(action), earlierLevels });
    return rungs.length > 0 ? [{ action, rungs }] : [];
  });
}

async function climb(
  tx: Tx,
  step: { action: Action; rung: ClimbingRung; meeting: Meeting; toWhom: string; reason: string },
): Promise<void> {
  const { action, rung, meeting, toWhom, reason } = step;
  const isAsked = asksForAnswer(rung);
  const escalationId = await tx.insert(Escalation, {
    actionId: action.id,
    levelCode: rung.code,
    toWhom,
    reason,
    replyBy: isAsked ? meeting.heldOn : null,
    state: isAsked ? EscalationState.OPEN : EscalationState.STEP,
    isByItself: true,
    raisedBy: tx.viewer.personId,
    raisedAt: tx.ctx.now,
  });
  await recordWrite(tx, {
    act: "escalateAction",
    entity: "Escalation",
    entityId: escalationId,
    entryId: action.entryId,
    changes: [
      { field: "level", label: action.text, before: null, after: `${rung.label}: ${toWhom}` },
      { field: "reason", label: "Reason", before: null, after: reason },
    ],
  });
}
