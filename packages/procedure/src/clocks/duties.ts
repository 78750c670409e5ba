import type { SchoolCalendar } from "../calendar/school-calendar.js";
import { addDays, addYears, type PlainDate, plainDate } from "../days/plain-date.js";
import { type ClockRule, ClockScope } from "../pack/clock-rule.js";
import type { ProcedurePack } from "../pack/pack.js";
import { whyNotKnown } from "./known-days.js";
import { type Period, periodAt } from "./periods.js";
import { dateInWords, shortDay, spanInWords } from "./words.js";

/** That a duty of the calendar was done: for which day it was due, and when. */
export interface DutyDone {
  readonly ruleId: string;
  readonly dueOn: PlainDate;
  readonly on: PlainDate;
}

/** A duty that comes round with the calendar, in one of its periods. */
export interface Duty {
  readonly rule: ClockRule;
  /** Null when the term dates are not known that far. */
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
  readonly isOverdue: boolean;
  readonly explanation: string;
}

/**
 * What the procedure asks for by the calendar: of each duty the period that today is in, and before it the last one when
 * nobody recorded it as done.
 */
export function duties(
  pack: Pick<ProcedurePack, "clocks" | "effectiveFrom">,
  calendar: SchoolCalendar,
  done: readonly DutyDone[],
  today: PlainDate,
): readonly Duty[] {
  const since = plainDate(pack.effectiveFrom);
  return pack.clocks
    .filter(({ scope }) => scope === ClockScope.CALENDAR)
    .flatMap((rule) => {
      const now = periodAt(rule, today, calendar, since);
      const last =
        periodAt(rule, now ? addDays(now.from, -1) : today, calendar, since) ?? lastKnown(rule, today, calendar, since);
      const isMissed = last !== null && last.from >= since && last.dueOn < today && doneOn(rule, last, done) === null;
      const current = asDuty(rule, now, done, today, calendar);
      return isMissed ? [asDuty(rule, last, done, today, calendar), current] : [current];
    });
}

/** The last period of terms that are known, for a day after them. */
function lastKnown(rule: ClockRule, today: PlainDate, calendar: SchoolCalendar, since: PlainDate): Period | null {
  const end = calendar.halfTerms.findLast(({ endsOn }) => endsOn < today)?.endsOn;
  return end === undefined ? null : periodAt(rule, end, calendar, since);
}

function doneOn({ id }: ClockRule, period: Period | null, done: readonly DutyDone[]): PlainDate | null {
  return done.find(({ ruleId, dueOn }) => ruleId === id && dueOn === period?.dueOn)?.on ?? null;
}

function asDuty(
  rule: ClockRule,
  period: Period | null,
  done: readonly DutyDone[],
  today: PlainDate,
  calendar: SchoolCalendar,
): Duty {
  const dueOn = period?.dueOn ?? null;
  const when = doneOn(rule, period, done);
  const isOverdue = dueOn !== null && when === null && dueOn < today;
  const due = dueOn === null ? unknownDay(rule, today, calendar) : dueInWords(dueOn, when, today);
  return { rule, dueOn, doneOn: when, isOverdue, explanation: `${rhythm(rule)}. ${due}` };
}

function rhythm({ amount, unit, fallsOn }: ClockRule): string {
  if (fallsOn !== undefined) return `Every year by ${shortDay(addYears(plainDate(`2024-${fallsOn}`), 1))}`;
  return amount === null || amount === 1
    ? `Every ${spanInWords({ amount: 1, unit }).slice(2)}`
    : `Every ${spanInWords({ amount, unit })}`;
}

function dueInWords(dueOn: PlainDate, when: PlainDate | null, today: PlainDate): string {
  if (when !== null) return `Due by ${dateInWords(dueOn)}; done on ${dateInWords(when)}.`;
  return `${dueOn < today ? "Was due by" : "Due by"} ${dateInWords(dueOn)}; not recorded as done.`;
}

function unknownDay({ unit }: ClockRule, today: PlainDate, calendar: SchoolCalendar): string {
  return whyNotKnown(today, unit, calendar) ?? "The day cannot be told.";
}
