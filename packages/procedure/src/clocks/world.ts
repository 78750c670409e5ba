import type { SchoolCalendar } from "../calendar/school-calendar.js";
import { addDays, dayInWords, type PlainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";
import type { CaseWorld } from "../enquiry/conditions.js";
import { caseWorld } from "../enquiry/guards.js";
import type { ClockRule } from "../pack/clock-rule.js";
import type { ProcedureVersions } from "../pack/in-force.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { Counting, CountStop } from "./count.js";
import { happenings, pausesOf } from "./happenings.js";

/** What the clocks of one case under one version of the procedure are worked out from. */
export interface ClockWorld {
  readonly file: CaseFile;
  readonly pack: ProcedurePack;
  readonly calendar: SchoolCalendar;
  readonly today: PlainDate;
  readonly events: readonly CaseEvent[];
  readonly caseWorld: CaseWorld;
}

/** One world for each version of the procedure, in order. */
export function clockWorlds(
  file: CaseFile,
  procedures: ProcedureVersions,
  calendar: SchoolCalendar,
  today: PlainDate,
): readonly ClockWorld[] {
  const events = happenings(file);
  const about = { file, calendar, today, events };
  return procedures.map(({ pack }) => ({ ...about, pack, caseWorld: caseWorld(file, pack, calendar, today) }));
}

/** How a clock of a case is counted: from which day, and which days are left out and why. A pause after its end is none. */
export function countingOf(
  rule: ClockRule,
  { file, calendar, events }: ClockWorld,
  endedOn: PlainDate | null,
): Counting {
  const pauses = pausesOf(rule.id, events).filter(({ from }) => endedOn === null || from <= endedOn);
  const paused = (day: PlainDate) => pauses.find(({ from, until }) => from <= day && (until === null || day < until));
  const onlyUnauthorised = rule.counts === "UNAUTHORISED_ABSENCE";
  const authorised = new Map<string, string>(
    onlyUnauthorised ? file.authorisedDays.map(({ on, code }) => [on, `authorised absence (code ${code})`]) : [],
  );
  const open = pauses.find(({ until }) => until === null);
  const stops: CountStop[] = open === undefined ? [] : [{ from: open.from, kind: "PAUSED", why: open.why }];
  if (onlyUnauthorised && file.absenceEndedOn !== null) {
    const why = `the absence ended on ${dayInWords(file.absenceEndedOn)}`;
    stops.push({ from: addDays(file.absenceEndedOn, 1), kind: "ABSENCE_OVER", why });
  }
  const stop = stops.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0] ?? null;
  const whyNot = (day: PlainDate) => paused(day)?.why ?? authorised.get(day) ?? null;
  return { calendar, countsStart: rule.countsStart === true, whyNot, stop };
}
