import { timeInLondon } from "../days/london.js";
import { type PlainDate, todayInLondon } from "../days/plain-date.js";
import {
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
} from "../days/working-days.js";
import type { ReminderRule } from "../pack/pack.js";

/** Who is reminded on a day, for one panel. */
export interface Reminded {
  readonly members: boolean;
  readonly lead: boolean;
}

/** Says who is reminded today of what is outstanding for the panel held on a day (AFC-123, AFC-124, Q20). */
export function remindedOn(today: PlainDate, heldOn: PlainDate, calendar: Calendar, rule: ReminderRule): Reminded {
  const isBefore = (days: number) => workingDaysBefore(heldOn, days, calendar).on === today;
  const isAfter = (days: number) => workingDaysAfter(heldOn, days, calendar).on === today;
  return {
    members: rule.membersDaysBefore.some(isBefore),
    lead: rule.leadDaysBefore.some(isBefore) || rule.leadDaysAfter.some(isAfter),
  };
}

/** When the one mail of a working day goes out, in London. */
export const DIGEST_AT = "08:00";

/** The day on whose digest something told now stands: today's when it is still to come, else the next working day's. */
export function digestDay(nowMs: number, calendar: Calendar): PlainDate {
  const today = todayInLondon(nowMs);
  if (isWorkingDay(today, calendar) && timeInLondon(nowMs) < DIGEST_AT) return today;
  return nextWorkingDay(today, calendar);
}

/**
 * Says whether a change of a meeting is told at once: only where the digest would come too late to stop somebody from
 * setting out, on the day of the meeting or after the last digest before it.
 */
export function isChangeUrgent(days: readonly PlainDate[], nowMs: number, calendar: Calendar): boolean {
  return days.some((heldOn) => heldOn >= todayInLondon(nowMs) && heldOn <= digestDay(nowMs, calendar));
}
