import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound } from "../../platform/graphql/user-error.js";
import { CalendarDay } from "./calendar.entities.js";
import type { RemoveCalendarDayInput } from "./calendar.types.js";
import { type CalendarRefs, calendarRefs, changingCalendar } from "./change-calendar.js";

/** Takes the mark of a day away; it counts again as it would by itself. */
export async function removeCalendarDay(
  ctx: RequestContext,
  input: RemoveCalendarDayInput,
): Promise<Written<CalendarRefs>> {
  return await changingCalendar<CalendarRefs>(ctx, "removeCalendarDay", input, async (tx) => {
    const day = await findGiven(tx, CalendarDay, input.calendarDayId, { lock: true });
    if (!day) return refused(notFound("calendarDayId"));
    const refs = calendarRefs(day.schoolId, day.onDay);
    if (day.version !== input.version) return refused(conflict(), refs);
    await tx.rows("DELETE FROM calendar_day WHERE authority_id = $1 AND id = $2", [tx.viewer.authorityId, day.id]);
    await recordWrite(tx, {
      act: "removeCalendarDay",
      entity: "CalendarDay",
      entityId: day.id,
      changes: changeOf("onDay", day.name, day.onDay, null),
    });
    return refs;
  });
}
