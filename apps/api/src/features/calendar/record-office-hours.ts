import { HOURS_A_DAY } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { conflict, invalid } from "../../platform/graphql/user-error.js";
import { OfficeHours } from "./calendar.entities.js";
import type { RecordOfficeHoursInput } from "./calendar.types.js";
import { type CalendarRefs, calendarRefs, changingCalendar } from "./change-calendar.js";

const LONGEST_DAY = 12;

/** Records how many hours officers work on a day; a clock that counts working hours is counted in these (Q7). */
export async function recordOfficeHours(
  ctx: RequestContext,
  input: RecordOfficeHoursInput,
): Promise<Written<CalendarRefs>> {
  return await changingCalendar<CalendarRefs>(ctx, "recordOfficeHours", input, async (tx) => {
    const refs = calendarRefs(null, ctx.today);
    const { hoursADay } = input;
    if (!(hoursADay > 0 && hoursADay <= LONGEST_DAY))
      return refused(invalid("hoursADay", `Enter more than 0 and at most ${LONGEST_DAY} hours, such as 7.4.`), refs);
    const before = await tx.find(OfficeHours, {}, { lock: true });
    if ((before?.version ?? 0) !== input.version) return refused(conflict(), refs);
    if (before) await tx.patchHeld(OfficeHours, before, { hoursADay });
    const id = before?.id ?? (await tx.insert(OfficeHours, { hoursADay }));
    await recordWrite(tx, {
      act: "recordOfficeHours",
      entity: "OfficeHours",
      entityId: id,
      changes: changeOf("hoursADay", "Hours a day", before?.hoursADay ?? HOURS_A_DAY, hoursADay),
    });
    return refs;
  });
}
