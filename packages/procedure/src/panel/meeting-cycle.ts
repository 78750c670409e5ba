import { addDays, dayInWords, type PlainDate, weekdayName } from "../days/plain-date.js";
import {
  type Calendar,
  type DayNotCounted,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  whyNotWorking,
  workingDaysBefore,
} from "../days/working-days.js";
import type { PanelRule } from "../pack/pack.js";

/** What the two dates of a meeting need to know of the panel. */
export type CycleRule = Pick<PanelRule, "rhythmDays" | "registerDaysAhead" | "agendaWorkingDaysAhead">;

/** The dates by which register and agenda go out, with the days that were and were not counted. */
export interface MeetingDates {
  readonly registerDueOn: PlainDate;
  readonly agendaDueOn: PlainDate;
  /** One circulation is made, on the earlier of the two. */
  readonly circulateBy: PlainDate;
  readonly workingDaysCounted: readonly PlainDate[];
  readonly daysNotCounted: readonly DayNotCounted[];
  readonly explanation: string;
}

/** A day of the panel's rhythm; a clash names the bank holiday or closure, and a day to move to is offered. */
export interface PanelDay {
  readonly heldOn: PlainDate;
  readonly clash: string | null;
  readonly proposedOn: PlainDate | null;
}

/** The register is due a week ahead; on a non-working day, the working day before (AFC-122, Q16). */
function registerDueOn(heldOn: PlainDate, calendar: Calendar, rule: CycleRule): PlainDate {
  const ahead = addDays(heldOn, -rule.registerDaysAhead);
  return isWorkingDay(ahead, calendar) ? ahead : previousWorkingDay(ahead, calendar);
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  if (one < other) return one;
  return other;
}

function inWords(day: PlainDate): string {
  return `${weekdayName(day)} ${dayInWords(day)}`;
}

function explain(heldOn: PlainDate, dates: Omit<MeetingDates, "explanation">, rule: CycleRule): string {
  const holidays = dates.daysNotCounted.filter(({ on, why }) => why !== weekdayName(on));
  const notCounted = ["weekends", ...holidays.map(({ on, why }) => `${inWords(on)} (${why})`)].join(", ");
  return (
    `For the meeting on ${inWords(heldOn)}: the agenda is due ${rule.agendaWorkingDaysAhead} working days before, ` +
    `by ${inWords(dates.agendaDueOn)}, not counting the day of the meeting, ${notCounted}. ` +
    `The register is due ${rule.registerDaysAhead} days before, by ${inWords(dates.registerDueOn)}. ` +
    `Circulate both by ${inWords(dates.circulateBy)}.`
  );
}

/** The two dates of a meeting and the one on which to circulate (cycle rules R1 to R4; AFC-121, AFC-122). */
export function meetingDates(heldOn: PlainDate, calendar: Calendar, rule: CycleRule): MeetingDates {
  const agenda = workingDaysBefore(heldOn, rule.agendaWorkingDaysAhead, calendar);
  const register = registerDueOn(heldOn, calendar, rule);
  const dates = {
    registerDueOn: register,
    agendaDueOn: agenda.on,
    circulateBy: earlier(register, agenda.on),
    workingDaysCounted: agenda.counted,
    daysNotCounted: agenda.notCounted,
  };
  return { ...dates, explanation: explain(heldOn, dates, rule) };
}

function panelDay(heldOn: PlainDate, calendar: Calendar): PanelDay {
  const clash = whyNotWorking(heldOn, calendar);
  return { heldOn, clash, proposedOn: clash === null ? null : nextWorkingDay(heldOn, calendar) };
}

/** The panel's days in rhythm; one that falls on a bank holiday is returned to be moved, never skipped (AFC-105, Q15). */
export function panelSeries(
  firstHeldOn: PlainDate,
  count: number,
  calendar: Calendar,
  rule: Pick<PanelRule, "rhythmDays">,
): readonly PanelDay[] {
  return Array.from({ length: count }, (_, place) => panelDay(addDays(firstHeldOn, place * rule.rhythmDays), calendar));
}

/** The day of the next panel: one rhythm later, or the working day after when nobody works then. */
export function nextPanelOn(heldOn: PlainDate, calendar: Calendar, rule: Pick<PanelRule, "rhythmDays">): PlainDate {
  const day = panelDay(addDays(heldOn, rule.rhythmDays), calendar);
  return day.proposedOn ?? day.heldOn;
}

/** Says whether circulating today is late: after the agenda date, so that the chair must agree (AFC-121, R5). */
export function isLateToCirculate(dates: Pick<MeetingDates, "agendaDueOn">, today: PlainDate): boolean {
  return today > dates.agendaDueOn;
}

/** Says whether the register date is missed: a warning only (AFC-122). */
export function isAfterRegisterDate(dates: Pick<MeetingDates, "registerDueOn">, today: PlainDate): boolean {
  return today > dates.registerDueOn;
}
