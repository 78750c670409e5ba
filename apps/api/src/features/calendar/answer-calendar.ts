import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { answer } from "../../platform/graphql/payload.js";
import { readSchoolYearCalendar } from "./calendar.reading.js";
import type { CalendarPayload } from "./calendar.types.js";
import type { CalendarRefs } from "./change-calendar.js";

/** Shows the calendar that was changed, or that refused, as it is now. */
export async function answerCalendar(ctx: RequestContext, written: Written<CalendarRefs>): Promise<CalendarPayload> {
  return await answer(ctx, written, {
    calendar: async ({ schoolId, schoolYear }) => {
      const school = schoolId ? toGlobalId("School", schoolId) : null;
      return schoolYear ? await readSchoolYearCalendar(ctx, school, schoolYear) : null;
    },
  });
}
