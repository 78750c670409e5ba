import { schoolYearEndsIn } from "../child/compulsory-school-age.js";
import { CalendarDayKind } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { type Calendar, ENGLAND } from "../days/working-days.js";
import type { HalfTerm, SchoolCalendar } from "./school-calendar.js";

/** Hours an officer works on a day where the authority has not said otherwise: 37 a week (Q7). */
export const HOURS_A_DAY = 7.4;

/** A day of the calendar that people marked. */
export interface MarkedDay {
  readonly onDay: PlainDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
}

/** What an authority or one school has recorded of its calendar. */
export interface RecordedCalendar {
  readonly halfTerms: readonly HalfTerm[];
  readonly days: readonly MarkedDay[];
}

/** Kinds of day that are the whole authority's, never one school's. */
export const OFFICE_DAYS: readonly CalendarDayKind[] = [
  CalendarDayKind.OFFICE_CLOSED,
  CalendarDayKind.BANK_HOLIDAY,
  CalendarDayKind.NOT_A_BANK_HOLIDAY,
];

/** The year a half term's school year ends in, told by its last day: a term may begin in the last days of August. */
export function schoolYearOf({ endsOn }: Pick<HalfTerm, "endsOn">): number {
  return schoolYearEndsIn(endsOn);
}

/** England's bank holidays with the authority's overrides, and the days its offices are closed. */
export function officeCalendar(days: readonly MarkedDay[]): Calendar {
  if (!days.some(({ kind }) => OFFICE_DAYS.includes(kind))) return ENGLAND;
  const moved = new Set<string>(ofKind(days, CalendarDayKind.NOT_A_BANK_HOLIDAY).map(([on]) => on));
  const listed = Object.entries(ENGLAND.bankHolidays).filter(([on]) => !moved.has(on));
  return {
    ...ENGLAND,
    bankHolidays: Object.fromEntries([...listed, ...ofKind(days, CalendarDayKind.BANK_HOLIDAY)]),
    closures: Object.fromEntries(ofKind(days, CalendarDayKind.OFFICE_CLOSED)),
  };
}

/**
 * The calendar a school's days are counted on. Its own term dates replace the authority's terms and INSET days for the
 * school years they cover; closures add up. Without a school, the authority's.
 */
export function schoolCalendar(
  authority: RecordedCalendar,
  school: RecordedCalendar | null,
  hoursADay: number,
): SchoolCalendar {
  const own = new Set(school?.halfTerms.map(schoolYearOf));
  const shared = authority.halfTerms.filter((half) => !own.has(schoolYearOf(half)));
  const isShared = (day: PlainDate) => shared.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const halfTerms = [...shared, ...(school?.halfTerms ?? [])].toSorted((one, other) =>
    one.startsOn.localeCompare(other.startsOn),
  );
  const days = school?.days ?? [];
  return {
    office: officeCalendar(authority.days),
    halfTerms,
    schoolClosures: Object.fromEntries([
      ...ofKind(authority.days, CalendarDayKind.SCHOOL_CLOSED),
      ...ofKind(authority.days, CalendarDayKind.INSET).filter(([on]) => isShared(on)),
      ...ofKind(days, CalendarDayKind.SCHOOL_CLOSED),
      ...ofKind(days, CalendarDayKind.INSET),
    ]),
    hoursADay,
  };
}

function ofKind(days: readonly MarkedDay[], kind: CalendarDayKind): (readonly [PlainDate, string])[] {
  return days.filter((day) => day.kind === kind).map(({ onDay, name }) => [onDay, name] as const);
}
