import { CalendarRowOutcome, schoolYearEndsIn, schoolYearName, schoolYearOf } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import type { RequestContext } from "../../../platform/context.js";
import { refused, type Written } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { invalid, notFound, refusedBy } from "../../../platform/graphql/user-error.js";
import { CalendarDay, HalfTermRow } from "../calendar.entities.js";
import { type CalendarRefs, changingCalendar } from "../change-calendar.js";
import { findOwner } from "../school-in-sight.js";
import type { BringInCalendarInput } from "./calendar-file.types.js";
import { canBeBroughtIn, planRows, readFile } from "./check-calendar-file.js";
import type { PlannedRow } from "./plan-calendar-file.js";

/** Brings a file of term dates and marked days in, all or nothing. */
export async function bringInCalendar(
  ctx: RequestContext,
  input: BringInCalendarInput,
): Promise<Written<CalendarRefs>> {
  const { rows, problem } = await readFile(ctx, input);
  return await changingCalendar<CalendarRefs>(ctx, "bringInCalendar", input, async (tx) => {
    const owner = await findOwner(tx, input.schoolId);
    if (!owner) return refused(notFound("schoolId"));
    const schoolId = owner.school?.id ?? null;
    const planned = await planRows(tx, rows, schoolId);
    const refs = { schoolId, schoolYear: yearOf(planned, ctx) };
    if (problem) return refused(invalid("content", problem), refs);
    if (planned.some(({ outcome }) => outcome === CalendarRowOutcome.WRONG))
      return refused(refusedBy("CALENDAR_FILE_HAS_WRONG_ROWS", "content"), refs);
    if (!canBeBroughtIn(planned))
      return refused(invalid("content", "Everything in this file is in the calendar already."), refs);
    for (const row of planned) await keep(tx, row);
    await recordWrite(tx, { act: "bringInCalendar", entity: "Calendar", entityId: schoolId });
    return refs;
  });
}

function yearOf(rows: readonly PlannedRow[], { today }: RequestContext): string {
  const first = rows.find(({ endsOn }) => endsOn !== null)?.endsOn;
  return schoolYearName(first ? schoolYearOf({ endsOn: first }) : schoolYearEndsIn(today));
}

async function keep(tx: Tx, row: PlannedRow): Promise<void> {
  const { name, term, startsOn, endsOn, schoolId, corrects, marks } = row;
  for (const mark of marks) await tx.insert(CalendarDay, { ...mark, schoolId });
  if (row.kind !== "HALF_TERM" || row.outcome === CalendarRowOutcome.UNCHANGED) return;
  const values = { name, term, startsOn, endsOn };
  if (!corrects) await tx.insert(HalfTermRow, { ...values, schoolId });
  else if (!(await tx.patch(HalfTermRow, corrects.id, corrects.version, values)))
    throw new Error("A half term changed though the calendar was locked");
}
