import { BANK_HOLIDAYS, BANK_HOLIDAYS_FROM, BANK_HOLIDAYS_UNTIL } from "./bank-holidays.js";
import { addDays, type PlainDate, weekday, weekdayName } from "./plain-date.js";

/** The days on which an authority does not work, each with its name. */
export interface Calendar {
  readonly bankHolidays: Readonly<Record<string, string>>;
  /** The authority's own closure days, such as the days between Christmas and New Year. */
  readonly closures?: Readonly<Record<string, string>>;
  /** The first and last day for which bank holidays are listed; beyond them no date can be trusted. */
  readonly known?: { readonly from: string; readonly until: string };
}

/** England's calendar, without closure days of an authority's own. */
export const ENGLAND: Calendar = {
  bankHolidays: BANK_HOLIDAYS,
  known: { from: BANK_HOLIDAYS_FROM, until: BANK_HOLIDAYS_UNTIL },
};

/** A day that was stepped over, and why. */
export interface DayNotCounted {
  readonly on: PlainDate;
  readonly why: string;
}

/** A day reached by counting working days, with every day that was and was not counted on the way. */
export interface WorkingDayCount {
  readonly on: PlainDate;
  readonly counted: readonly PlainDate[];
  readonly notCounted: readonly DayNotCounted[];
}

/** Why nobody works on this day, in words, or null when it is a working day. */
export function whyNotWorking(day: PlainDate, calendar: Calendar): string | null {
  const named = calendar.bankHolidays[day] ?? calendar.closures?.[day];
  if (named !== undefined) return named;
  return weekday(day) > 5 ? weekdayName(day) : null;
}

/** Says whether this is a working day: not a weekend, bank holiday or closure day. */
export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  return whyNotWorking(day, calendar) === null;
}

/** Says whether the calendar's bank holidays are listed for this day. */
export function isInCalendar(day: PlainDate, calendar: Calendar): boolean {
  if (calendar.known === undefined) return true;
  return day >= calendar.known.from && day <= calendar.known.until;
}

function count(day: PlainDate, days: number, calendar: Calendar, step: 1 | -1): WorkingDayCount {
  const counted: PlainDate[] = [];
  const notCounted: DayNotCounted[] = [];
  let on = day;
  while (counted.length < days) {
    on = addDays(on, step);
    const why = whyNotWorking(on, calendar);
    if (why === null) counted.push(on);
    else notCounted.push({ on, why });
  }
  return { on, counted, notCounted };
}

/** The day a number of working days before this one, which is itself not counted. */
export function workingDaysBefore(day: PlainDate, days: number, calendar: Calendar): WorkingDayCount {
  return count(day, days, calendar, -1);
}

/** The day a number of working days after this one, which is itself not counted. */
export function workingDaysAfter(day: PlainDate, days: number, calendar: Calendar): WorkingDayCount {
  return count(day, days, calendar, 1);
}

/** The last working day before this one. */
export function previousWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  return workingDaysBefore(day, 1, calendar).on;
}

/** The first working day after this one. */
export function nextWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  return workingDaysAfter(day, 1, calendar).on;
}
