import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { type Action, PREVIOUS_ACTIONS, readActions, SHEET_ACTIONS, sheetReader } from "../actions/index.js";
import { readMeetings } from "./meetings.reading.js";

/** The actions agreed at each meeting, in the order in which they were agreed; to an owner only their own (AFC-129). */
export async function actionSheetsOf(ctx: RequestContext, meetingIds: readonly string[]): Promise<Action[][]> {
  const rows = await reading(ctx, (tx) =>
    readActions(
      tx,
      `WHERE a.authority_id = $1 AND a.agreed_meeting_id = ANY($2) AND ${SHEET_ACTIONS} ORDER BY a.agreed_at, a.id LIMIT 1000`,
      [tx.viewer.authorityId, meetingIds, ...sheetReader(tx.viewer)],
    ),
  );
  return grouped(meetingIds, rows, (row) => row.agreedMeetingId ?? "");
}

/**
 * What the panel hears about first (AFC-118): the actions of the last closed meeting, and every open action due by
 * the day of this one; open ones first, the oldest due first, 200 at most.
 */
export async function previousActionsOf(ctx: RequestContext, meetingIds: readonly string[]): Promise<Action[][]> {
  return await reading(ctx, async (tx) => {
    const meetings = await readMeetings(tx, "WHERE m.authority_id = $1 AND m.id = ANY($2)", [meetingIds]);
    const lists = new Map<string, Action[]>();
    for (const meeting of meetings) {
      const rows = await readActions(tx, PREVIOUS_ACTIONS, [tx.viewer.authorityId, meeting.heldOn, meeting.id]);
      lists.set(meeting.id, rows);
    }
    return meetingIds.map((id) => lists.get(id) ?? []);
  });
}
