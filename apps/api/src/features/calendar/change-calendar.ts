import { schoolYearEndsIn, schoolYearName } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refs, Refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { keepOpenClocks } from "../clocks/index.js";

/** Which calendar an act shows again: the school's uuid, or null for the authority's, and the school year. */
export type CalendarRefs = { schoolId: string | null; schoolYear: string };

/** Ids that show the calendar of a school in the school year a day lies in. */
export function calendarRefs(schoolId: string | null, on: Parameters<typeof schoolYearEndsIn>[0]): CalendarRefs {
  return { schoolId, schoolYear: schoolYearName(schoolYearEndsIn(on)) };
}

/** An act on the calendar: one at a time in an authority, and every open enquiry that is counted on it is counted anew. */
export async function changingCalendar<R extends CalendarRefs & Refs>(
  ctx: RequestContext,
  act: string,
  input: { idempotencyKey?: string | null },
  work: (tx: Tx) => Promise<R | Refused<R>>,
): Promise<Written<R>> {
  return await inTransaction<R>(ctx, act, input, async (tx) => {
    await tx.rows("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`calendar:${tx.viewer.authorityId}`]);
    const outcome = await work(tx);
    if (!(outcome instanceof Refused)) await keepOpenClocks(tx);
    return outcome;
  });
}
