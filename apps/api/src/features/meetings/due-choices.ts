import { MEETINGS_TO_COME, nextPanelOn, type PlainDate, panelOf, workingDaysAfter } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { oneOf } from "../../platform/database/one-of.js";
import { reading } from "../../platform/database/transaction.js";
import type { DueChoice } from "./meetings.types.js";

/** Working days offered beside the next two panels. */
const WORKING_DAYS = 5;

/** The days to choose from at each meeting: the next panel, the one after it, and five working days (Q47). */
export async function dueChoicesOf(ctx: RequestContext, meetingIds: readonly string[]): Promise<DueChoice[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ id: string; days: PlainDate[] }>(
      `SELECT m.id, array(SELECT n.held_on::text FROM panel_meeting n WHERE n.authority_id = $1
           AND n.held_on > m.held_on AND n.held_on >= $3 AND ${oneOf("n.state", MEETINGS_TO_COME)}
           ORDER BY n.held_on LIMIT 2) AS days
       FROM panel_meeting m WHERE m.authority_id = $1 AND m.id = ANY($2)`,
      [tx.viewer.authorityId, meetingIds, ctx.today],
    ),
  );
  const daysOf = new Map(rows.map((row) => [row.id, row.days]));
  return meetingIds.map((id) => choices(ctx, daysOf.get(id) ?? []));
}

function choices(ctx: RequestContext, [next, planned]: readonly PlainDate[]): DueChoice[] {
  const inDays = { written: `${WORKING_DAYS}wd`, label: `${WORKING_DAYS} working days` };
  const soon = { ...inDays, dueOn: workingDaysAfter(ctx.today, WORKING_DAYS, ctx.calendar).on };
  if (!next) return [soon];
  const second = planned ?? nextPanelOn(next, ctx.calendar, panelOf(ctx.pack));
  return [
    { written: "+1p", label: "Next panel", dueOn: next },
    { written: "+2p", label: "The panel after", dueOn: second },
    soon,
  ];
}
