import { CalendarDayKind } from "../codes.js";
import { daysBetween, type PlainDate } from "../days/plain-date.js";
import { ENGLAND } from "../days/working-days.js";
import { allow, type Decision, refuse } from "../decision.js";
import { type MarkedDay, OFFICE_DAYS } from "./make-calendar.js";
import type { HalfTerm } from "./school-calendar.js";

/** A half term is seldom longer than nine weeks; one of four months is a slip of the pen. */
const LONGEST_HALF_TERM_DAYS = 120;

type Span = Pick<HalfTerm, "startsOn" | "endsOn">;

/** Decides whether a half term may stand beside the others of the same school, or of the authority. */
export function decideHalfTerm(half: Span, others: readonly Span[]): Decision {
  if (half.endsOn < half.startsOn) return refuse("HALF_TERM_ENDS_BEFORE_IT_STARTS");
  if (daysBetween(half.startsOn, half.endsOn) > LONGEST_HALF_TERM_DAYS) return refuse("HALF_TERM_TOO_LONG");
  const overlaps = others.some(({ startsOn, endsOn }) => startsOn <= half.endsOn && half.startsOn <= endsOn);
  return overlaps ? refuse("HALF_TERMS_OVERLAP") : allow;
}

/** Decides whether a day may be marked, beside the days marked already by the same school or by the authority. */
export function decideCalendarDay(
  { onDay, kind }: Pick<MarkedDay, "onDay" | "kind">,
  ofSchool: boolean,
  others: readonly MarkedDay[],
): Decision {
  if (ofSchool && OFFICE_DAYS.includes(kind)) return refuse("OFFICE_DAY_OF_ONE_SCHOOL");
  if (others.some((other) => other.onDay === onDay && (other.kind === kind || areOpposite(other.kind, kind))))
    return refuse("CALENDAR_DAY_TAKEN");
  return decideBankHoliday(onDay, kind);
}

function areOpposite(one: CalendarDayKind, other: CalendarDayKind): boolean {
  const both: readonly CalendarDayKind[] = [CalendarDayKind.BANK_HOLIDAY, CalendarDayKind.NOT_A_BANK_HOLIDAY];
  return one !== other && both.includes(one) && both.includes(other);
}

function decideBankHoliday(onDay: PlainDate, kind: CalendarDayKind): Decision {
  const isListed = ENGLAND.bankHolidays[onDay] !== undefined;
  if (kind === CalendarDayKind.BANK_HOLIDAY && isListed) return refuse("BANK_HOLIDAY_LISTED");
  if (kind === CalendarDayKind.NOT_A_BANK_HOLIDAY && !isListed) return refuse("NOT_A_LISTED_BANK_HOLIDAY");
  return allow;
}
