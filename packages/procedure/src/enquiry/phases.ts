import type { SchoolCalendar } from "../calendar/school-calendar.js";
import { schoolDaysBetween } from "../calendar/school-days.js";
import { EventCode } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import type { Checklist } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import { type CaseFile, eventsOf } from "./case-file.js";

/** Says whether each phase of absence begun so far has at least one attempt to make contact (CSP-15, Q11). */
export function attemptInEachPhase(
  file: CaseFile,
  pack: ProcedurePack,
  calendar: SchoolCalendar,
  today: PlainDate,
): boolean {
  const attempts = eventsOf(file, EventCode.CONTACT_ATTEMPT);
  if (file.firstAbsentOn === null) return attempts.length > 0;
  const days = schoolDaysBetween(file.firstAbsentOn, today, calendar);
  const begun = phasesOf(pack).filter(({ fromDay }) => days.length >= fromDay);
  if (begun.length === 0) return attempts.length > 0;
  return begun.every(({ fromDay, untilDay }) => {
    const from = days[fromDay - 1];
    const next = days[untilDay];
    return attempts.some(({ on }) => from !== undefined && on >= from && (next === undefined || on < next));
  });
}

/** The spans of days that the general checklists of the school are for, each once. */
function phasesOf(pack: ProcedurePack): readonly { fromDay: number; untilDay: number }[] {
  const general = (list: Checklist) =>
    list.heldBy === "SCHOOL" && list.when === undefined && list.fromDay !== undefined;
  return pack.checklists
    .filter(general)
    .map(({ fromDay = 1, untilDay = Number.MAX_SAFE_INTEGER }) => ({ fromDay, untilDay }));
}
