import type { SchoolCalendar } from "../calendar/school-calendar.js";
import { Unit } from "../codes.js";
import { addDays, dayInWords, type PlainDate, plainDate } from "../days/plain-date.js";
import { isInCalendar } from "../days/working-days.js";

const BY_TERMS: readonly Unit[] = [Unit.SCHOOL_DAY, Unit.HALF_TERM, Unit.TERM];
const BY_OFFICE: readonly Unit[] = [Unit.SCHOOL_DAY, Unit.WORKING_DAY, Unit.WORKING_HOUR];

/** Which dates must be added before a day can be counted, in words; null when the day is within the calendar. */
export function whyNotKnown(day: PlainDate, unit: Unit, calendar: SchoolCalendar): string | null {
  if (BY_TERMS.includes(unit)) {
    const first = calendar.halfTerms[0];
    const last = calendar.halfTerms.at(-1);
    if (first === undefined || last === undefined) return "No term dates are held: add them.";
    if (day > last.endsOn) {
      return `The term dates held end on ${dayInWords(last.endsOn)}: add the terms from ${dayInWords(addDays(last.endsOn, 1))}.`;
    }
    if (day < first.startsOn) {
      return `The term dates held begin on ${dayInWords(first.startsOn)}: add the terms from ${dayInWords(day)}.`;
    }
  }
  if (!BY_OFFICE.includes(unit) || isInCalendar(day, calendar.office)) return null;
  return `Bank holidays are listed ${knownSpan(calendar)}: add those of ${day.slice(0, 4)}.`;
}

function knownSpan({ office: { known } }: SchoolCalendar): string {
  if (known === undefined) return "for every year";
  return `from ${dayInWords(plainDate(known.from))} until ${dayInWords(plainDate(known.until))}`;
}
