import { decideCalendarDay } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { invalid, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { CalendarDay } from "./calendar.entities.js";
import type { RecordCalendarDayInput } from "./calendar.types.js";
import { type CalendarRefs, calendarRefs, changingCalendar } from "./change-calendar.js";
import { findOwner } from "./school-in-sight.js";

/** Marks a day: INSET or closed for schools, offices closed, or a bank holiday added or taken out. */
export async function recordCalendarDay(
  ctx: RequestContext,
  input: RecordCalendarDayInput,
): Promise<Written<CalendarRefs>> {
  return await changingCalendar<CalendarRefs>(ctx, "recordCalendarDay", input, async (tx) => {
    const owner = await findOwner(tx, input.schoolId);
    if (!owner) return refused(notFound("schoolId"));
    const schoolId = owner.school?.id ?? null;
    const refs = calendarRefs(schoolId, input.onDay);
    const { onDay, kind } = input;
    const name = input.name.trim();
    if (name === "") return refused(invalid("name", "Say why in a few words, such as INSET day."), refs);
    const long = tooLong({ name }, SHORT_TEXT);
    if (long) return refused(long, refs);
    const marked = await tx.findAll(CalendarDay, { schoolId, onDay });
    const decision = decideCalendarDay({ onDay, kind }, schoolId !== null, marked);
    if (!decision.allowed) return refused(refusedBy(decision.rule, "onDay"), refs);
    const id = await tx.insert(CalendarDay, { schoolId, onDay, kind, name });
    await recordWrite(tx, {
      act: "recordCalendarDay",
      entity: "CalendarDay",
      entityId: id,
      changes: changeOf("onDay", name, null, onDay),
    });
    return refs;
  });
}
