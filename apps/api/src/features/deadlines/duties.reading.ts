import { addYears, type Duty, duties, may } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { schoolCalendars } from "../calendar/index.js";
import type { CalendarDuty } from "./duties.types.js";
import { DutyDoneRow } from "./duty-done.entity.js";

/** What the procedure asks for by the calendar, with what is recorded as done, in two statements. */
export async function readDuties(tx: Tx): Promise<{ duties: readonly Duty[]; done: readonly DutyDoneRow[] }> {
  const { pack, today, db } = tx.ctx;
  const [calendars, done] = await Promise.all([
    schoolCalendars(tx, [null]),
    tx.rows<DutyDoneRow>(
      `SELECT ${columnsOf(db, DutyDoneRow, "d")} FROM duty_done d WHERE d.authority_id = $1 AND d.due_on >= $2`,
      [tx.viewer.authorityId, addYears(today, -2)],
    ),
  ]);
  const calendar = calendars.get(null);
  if (!calendar) throw new Error("The authority's calendar was not read");
  const told = done.map(({ ruleId, dueOn, onDay }) => ({ ruleId, dueOn, on: onDay }));
  return { duties: duties(pack, calendar, told, today), done };
}

/** Every duty of the calendar as it stands today, overdue first, then by the day it is due. */
export async function readCalendarDuties(ctx: RequestContext): Promise<CalendarDuty[]> {
  return await reading(ctx, async (tx) => {
    const read = await readDuties(tx);
    return read.duties.map((duty) => shownDuty(tx, duty, read.done)).toSorted(dueFirst);
  });
}

function dueFirst(one: CalendarDuty, other: CalendarDuty): number {
  const place = ({ doneOn, dueOn }: CalendarDuty) => `${doneOn === null ? 0 : 1} ${dueOn ?? "9999-12-31"}`;
  return place(one).localeCompare(place(other));
}

function shownDuty({ viewer }: Tx, duty: Duty, done: readonly DutyDoneRow[]): CalendarDuty {
  const { rule, dueOn, doneOn, isOverdue, explanation } = duty;
  const { id: ruleId, title, obligation, owner, ownerWords, source } = rule;
  const row = done.find((one) => one.ruleId === ruleId && one.dueOn === dueOn);
  return {
    ...{ id: `${ruleId}:${dueOn ?? ""}`, ruleId, title, obligation, owner, ownerWords, source },
    ...{ dueOn, doneOn, isOverdue, explanation },
    note: row?.note ?? null,
    recordedBy: row?.recordedBy ?? null,
    isMine: viewer.roles.includes(owner),
    viewerCanRecord: dueOn !== null && doneOn === null && may(viewer.roles, "recordDuty"),
  };
}
