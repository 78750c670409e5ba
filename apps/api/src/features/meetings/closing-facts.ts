import type { AgendaItemState, AttendanceState, ClosingFacts } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Meeting } from "./index.js";
import { readMeetings } from "./index.js";

interface FactsRow {
  id: string;
  items: AgendaItemState[];
  attendance: (AttendanceState | null)[];
  undecidedRemovals: number;
}

/** What closing each meeting rests on, in the order of the meetings. */
export async function readClosingFacts(
  tx: Tx,
  meetings: readonly Pick<Meeting, "id" | "state">[],
): Promise<ClosingFacts[]> {
  const rows = await tx.rows<FactsRow>(
    `SELECT m.id,
       array(SELECT i.state FROM agenda_item i
         WHERE i.authority_id = $1 AND i.meeting_id = m.id AND i.taken_off_reason IS NULL) AS items,
       array(SELECT t.state FROM attendance t WHERE t.authority_id = $1 AND t.meeting_id = m.id) AS attendance,
       (SELECT count(*) FROM removal_request r
         JOIN agenda_item i ON i.authority_id = r.authority_id AND i.meeting_id = r.meeting_id AND i.entry_id = r.entry_id
         WHERE r.authority_id = $1 AND r.meeting_id = m.id AND r.state = 'ON_AGENDA' AND i.state = 'DISCUSSED') AS "undecidedRemovals"
     FROM panel_meeting m WHERE m.authority_id = $1 AND m.id = ANY($2)`,
    [tx.viewer.authorityId, meetings.map((meeting) => meeting.id)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return meetings.map((meeting) => factsOf(meeting, byId.get(meeting.id)));
}

function factsOf(meeting: Pick<Meeting, "state">, row: FactsRow | undefined): ClosingFacts {
  return {
    meetingState: meeting.state,
    items: (row?.items ?? []).map((state) => ({ state })),
    attendance: (row?.attendance ?? []).map((state) => ({ state })),
    undecidedRemovals: row?.undecidedRemovals ?? 0,
  };
}

/** What closing each meeting rests on, as a batch. */
export async function closingFactsOf(ctx: RequestContext, ids: readonly string[]): Promise<ClosingFacts[]> {
  return await reading(ctx, async (tx) => {
    const meetings = await readMeetings(tx, "WHERE m.authority_id = $1 AND m.id = ANY($2)", [ids]);
    const facts = await readClosingFacts(tx, meetings);
    const byId = new Map(meetings.map((meeting, index) => [meeting.id, facts[index]]));
    return ids.map((id) => byId.get(id) ?? factsOf({ state: "CANCELLED" }, undefined));
  });
}
