import { type CaseFile, type Deadline, deadlines, type SchoolCalendar, Side } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { schoolCalendars } from "../calendar/index.js";
import { readCases } from "../chronology/index.js";

/** Every clock of these enquiries as it stands today, in two statements whatever their number; by enquiry id. */
export async function readDeadlines(
  tx: Tx,
  enquiryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Deadline[]>> {
  const cases = await readCases(tx, [...new Set(enquiryIds)]);
  const calendars = await schoolCalendars(
    tx,
    cases.map(({ schoolId }) => schoolId),
  );
  return new Map(
    cases.map(({ enquiryId, schoolId, file }) => [enquiryId, clocksOf(tx, file, calendars.get(schoolId))]),
  );
}

function clocksOf(tx: Tx, file: CaseFile, calendar: SchoolCalendar | undefined): readonly Deadline[] {
  if (!calendar) throw new Error("A school's calendar was not read");
  return deadlines(inSight(tx, file), tx.ctx.procedures, calendar, tx.ctx.today);
}

/** A school does not read what the authority writes, so no date explains itself to it in the authority's words. */
function inSight(tx: Tx, file: CaseFile): CaseFile {
  if (tx.viewer.schoolId === null) return file;
  const events = file.events.map((event) => (event.side === Side.AUTHORITY ? { ...event, note: null } : event));
  return { ...file, events };
}
