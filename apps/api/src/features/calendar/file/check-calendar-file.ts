import { CalendarRowOutcome } from "@rome/procedure";
import type { RequestContext } from "../../../platform/context.js";
import { reading } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { readApart, UnreadableFile } from "../../imports/index.js";
import { readCalendarRows } from "../calendar.reading.js";
import { findOwner } from "../school-in-sight.js";
import type { CalendarFile, CalendarFileInput } from "./calendar-file.types.js";
import { type PlannedRow, planCalendarFile } from "./plan-calendar-file.js";
import { type GivenRow, NO_CALENDAR_HEADINGS, readCalendarFile } from "./read-calendar-file.js";

/** A file as it was read: its rows, or why it cannot be read. */
export type ReadFile = { rows: GivenRow[]; problem: null } | { rows: []; problem: string };

/** Reads a file's rows, CSV or workbook. Nothing is looked up. */
export async function readFile(ctx: RequestContext, input: CalendarFileInput): Promise<ReadFile> {
  try {
    const sheet = await readApart(Buffer.from(input.content, "base64"), input.fileName);
    const rows = readCalendarFile(sheet.rows, ctx.today);
    return rows ? { rows, problem: null } : { rows: [], problem: NO_CALENDAR_HEADINGS };
  } catch (fault) {
    if (fault instanceof UnreadableFile) return { rows: [], problem: fault.message };
    throw fault;
  }
}

/** What the rows would do to the calendar as it is now. */
export async function planRows(tx: Tx, rows: readonly GivenRow[], schoolId: string | null): Promise<PlannedRow[]> {
  const names = rows.flatMap(({ schoolName }) => (schoolName ? [schoolName.toLowerCase()] : []));
  const schools = await tx.rows<{ id: string; name: string }>(
    "SELECT id, name FROM school WHERE authority_id = $1 AND lower(name) = ANY($2)",
    [tx.viewer.authorityId, names],
  );
  const ids = schools.map(({ id }) => id);
  const known = await readCalendarRows(tx, schoolId === null ? ids : [...ids, schoolId]);
  return planCalendarFile(rows, { ...known, schools, schoolId });
}

/** What a file would do, row by row; null when its school is out of sight. */
export async function checkCalendarFile(ctx: RequestContext, input: CalendarFileInput): Promise<CalendarFile | null> {
  const { rows, problem } = await readFile(ctx, input);
  const planned = await reading(ctx, async (tx) => {
    const owner = await findOwner(tx, input.schoolId);
    return owner ? await planRows(tx, rows, owner.school?.id ?? null) : null;
  });
  return planned && { problem, rows: planned, canBeBroughtIn: canBeBroughtIn(planned) };
}

/** Says whether every row is right and at least one does something. */
export function canBeBroughtIn(rows: readonly PlannedRow[]): boolean {
  const does = rows.some(({ outcome }) => outcome !== CalendarRowOutcome.UNCHANGED);
  return does && rows.every(({ outcome }) => outcome !== CalendarRowOutcome.WRONG);
}
