import type { SchoolCalendar } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { calendarOf, readCalendarRows } from "./calendar.reading.js";

/** The calendars of these schools, null standing for the authority's own, in three statements whatever their number. */
export async function schoolCalendars(
  tx: Tx,
  schoolIds: readonly (string | null)[],
): Promise<Map<string | null, SchoolCalendar>> {
  const ids = [...new Set(schoolIds)];
  const rows = await readCalendarRows(
    tx,
    ids.filter((id) => id !== null),
  );
  return new Map(ids.map((id) => [id, calendarOf(rows, id)]));
}
