import {
  dayOf,
  gapsIn,
  HOURS_A_DAY,
  may,
  type PlainDate,
  readSchoolYear,
  type SchoolCalendar,
  schoolCalendar,
  schoolDaysIn,
  schoolYearEndsIn,
  schoolYearName,
  schoolYearOf,
} from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import type { School } from "../people/index.js";
import { CalendarDay, HalfTermRow, OfficeHours } from "./calendar.entities.js";
import type { SchoolYearCalendar } from "./calendar.types.js";
import { findOwner } from "./school-in-sight.js";

/** Everything recorded of the authority's calendar, and of one school's when it is given. */
export interface CalendarRows {
  halfTerms: HalfTermRow[];
  days: CalendarDay[];
  hours: OfficeHours | null;
}

/** Reads what is recorded for the authority and for these schools. */
export async function readCalendarRows(tx: Tx, schoolIds: readonly string[]): Promise<CalendarRows> {
  const rest = "t.authority_id = $1 AND (t.school_id IS NULL OR t.school_id = ANY($2))";
  const values = [tx.viewer.authorityId, schoolIds];
  const [halfTerms, days, hours] = await Promise.all([
    tx.rows<HalfTermRow>(
      `SELECT ${columnsOf(tx.ctx.db, HalfTermRow, "t")} FROM half_term t WHERE ${rest} ORDER BY t.starts_on`,
      values,
    ),
    tx.rows<CalendarDay>(
      `SELECT ${columnsOf(tx.ctx.db, CalendarDay, "t")} FROM calendar_day t WHERE ${rest} ORDER BY t.on_day, t.kind`,
      values,
    ),
    tx.find(OfficeHours, {}),
  ]);
  return { halfTerms, days, hours };
}

/** One school year's calendar of a school in sight, or of the authority; null when the school is out of sight. */
export async function readSchoolYearCalendar(
  ctx: RequestContext,
  schoolId: string | null,
  schoolYear: string | null,
): Promise<SchoolYearCalendar | null> {
  const found = await reading(ctx, async (tx) => {
    const owner = await findOwner(tx, schoolId);
    if (!owner) return null;
    return { owner, rows: await readCalendarRows(tx, owner.school ? [owner.school.id] : []) };
  });
  if (!found) return null;
  const endsIn = (schoolYear && readSchoolYear(schoolYear)) || schoolYearEndsIn(ctx.today);
  return shown(ctx, found.owner.school, found.rows, endsIn);
}

function shown(ctx: RequestContext, school: School | null, rows: CalendarRows, endsIn: number): SchoolYearCalendar {
  const calendar = calendarOf(rows, school?.id ?? null);
  const halves = rows.halfTerms.filter((half) => schoolYearOf(half) === endsIn);
  const own = halves.filter((half) => half.schoolId !== null);
  const isInYear = (on: PlainDate) => on >= dayOf(endsIn - 1, 9, 1) && on <= dayOf(endsIn, 8, 31);
  return {
    school,
    schoolYear: schoolYearName(endsIn),
    schoolYears: yearsToChoose(rows, schoolYearEndsIn(ctx.today), endsIn).map(schoolYearName),
    halfTerms: own.length > 0 ? own : halves,
    hasOwnTerms: own.length > 0,
    days: rows.days.filter(({ onDay }) => isInYear(onDay)),
    bankHolidays: Object.entries(calendar.office.bankHolidays)
      .map(([onDay, name]) => ({ onDay: onDay as PlainDate, name }))
      .filter(({ onDay }) => isInYear(onDay))
      .toSorted((one, other) => one.onDay.localeCompare(other.onDay)),
    schoolDays: schoolDaysIn(calendar, endsIn).length,
    gaps: [...gapsIn(calendar, endsIn)],
    hoursADay: calendar.hoursADay,
    hoursVersion: rows.hours?.version ?? 0,
    viewerCanChange: may(requireViewer(ctx).roles, "recordHalfTerm"),
  };
}

/** The calendar that days are counted on, out of what is recorded. */
export function calendarOf({ halfTerms, days, hours }: CalendarRows, schoolId: string | null): SchoolCalendar {
  const recorded = (id: string | null) => ({
    halfTerms: halfTerms.filter((half) => half.schoolId === id),
    days: days.filter((day) => day.schoolId === id),
  });
  const own = schoolId === null ? null : recorded(schoolId);
  return schoolCalendar(recorded(null), own, hours?.hoursADay ?? HOURS_A_DAY);
}

/** From the first year recorded to the one after the last, with this year and the one shown. */
function yearsToChoose(rows: CalendarRows, thisYear: number, shownYear: number): number[] {
  const recorded = rows.halfTerms.map(schoolYearOf);
  const first = Math.min(thisYear, shownYear, ...recorded);
  const last = Math.max(thisYear, shownYear, ...recorded.map((year) => year + 1));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
