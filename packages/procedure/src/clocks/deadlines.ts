import type { SchoolCalendar } from "../calendar/school-calendar.js";
import type { PlainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";
import { holds } from "../enquiry/conditions.js";
import { type ClockRule, ClockScope } from "../pack/clock-rule.js";
import { inForceOn, type ProcedureVersions } from "../pack/in-force.js";
import { clockDates } from "./clock-dates.js";
import { type Count, isCountedInDays } from "./count.js";
import type { Deadline } from "./deadline.js";
import { explain } from "./explain.js";
import { endOfCase, isOneOf } from "./happenings.js";
import { type End, standing } from "./standing.js";
import { type ClockWorld, clockWorlds, countingOf } from "./world.js";

/** When a clock starts, by which event, and by which version of the procedure it is judged. */
interface Start {
  readonly rule: ClockRule;
  readonly world: ClockWorld;
  readonly event: CaseEvent;
  readonly occurrence: number;
}

/**
 * Every clock of a case on a day: what is due when, what was met, and how each date came about. A clock goes on being
 * judged by the version of the procedure that was in force on the day it started.
 */
export function deadlines(
  file: CaseFile,
  procedures: ProcedureVersions,
  calendar: SchoolCalendar,
  today: PlainDate,
): readonly Deadline[] {
  const worlds = clockWorlds(file, procedures, calendar, today);
  const ids = new Set(worlds.flatMap(({ pack }) => caseClocks(pack.clocks).map(({ id }) => id)));
  return [...ids].flatMap((id) => occurrences(id, procedures, worlds));
}

/** Says whether something was done after its last day. */
export function wasLate({ metOn, latestOn }: Pick<Deadline, "metOn" | "latestOn">): boolean {
  return metOn !== null && latestOn !== null && metOn > latestOn;
}

function caseClocks(clocks: readonly ClockRule[]): readonly ClockRule[] {
  return clocks.filter(({ scope }) => scope === ClockScope.CASE);
}

function occurrences(id: string, procedures: ProcedureVersions, worlds: readonly ClockWorld[]): readonly Deadline[] {
  const found: Deadline[] = [];
  const judgedBy = (on: PlainDate) => worlds.find(({ pack }) => pack === inForceOn(procedures, on));
  let start = firstStart(id, worlds, judgedBy);
  while (start !== null && !isAfterEnd(start)) {
    const end = endOf(start);
    if (start.rule.when === undefined || holds(start.rule.when, start.world.caseWorld)) found.push(workOut(start, end));
    start = start.rule.repeats === true && end?.isMet === true ? again(start, end.event, judgedBy) : null;
  }
  return found;
}

type JudgedBy = (on: PlainDate) => ClockWorld | undefined;

function firstStart(id: string, worlds: readonly ClockWorld[], judgedBy: JudgedBy): Start | null {
  for (const world of worlds) {
    const rule = caseClocks(world.pack.clocks).find((one) => one.id === id);
    const event = rule?.start === undefined ? undefined : world.events.find((one) => isOneOf(one, [rule.start ?? ""]));
    if (rule && event && judgedBy(event.on) === world) return { rule, world, event, occurrence: 1 };
  }
  return null;
}

function again({ rule: { id }, occurrence }: Start, event: CaseEvent, judgedBy: JudgedBy): Start | null {
  const world = judgedBy(event.on);
  const rule = world && caseClocks(world.pack.clocks).find((one) => one.id === id);
  return rule && world ? { rule, world, event, occurrence: occurrence + 1 } : null;
}

/** Nothing starts after the case has ended. */
function isAfterEnd({ event, world: { events } }: Start): boolean {
  const end = endOfCase(events);
  return end !== null && events.indexOf(end) < events.indexOf(event);
}

/** What ended a clock: the first event from its start on that meets it, or after which it no longer matters. */
function endOf({ rule, world: { events }, event: start, occurrence }: Start): End | null {
  const place = events.indexOf(start);
  const last = endOfCase(events);
  const isLater = (event: CaseEvent, at: number) =>
    occurrence === 1 ? event.on >= start.on && event !== start : at > place;
  for (const [at, event] of events.entries()) {
    if (!isLater(event, at)) continue;
    if (isOneOf(event, rule.metBy)) return { event, isMet: true };
    if (event === last || isOneOf(event, rule.endedBy ?? [])) return { event, isMet: false };
  }
  return null;
}

function workOut(start: Start, end: End | null): Deadline {
  const { rule, world, event, occurrence } = start;
  const counting = countingOf(rule, world, end?.event.on ?? null);
  const dates = clockDates(rule, event.on, counting, world);
  const now = standing(rule, dates, end, world);
  const deadline = {
    rule,
    packVersion: world.pack.version,
    occurrence,
    ...now,
    startedOn: event.on,
    dueOn: dates.dueOn,
    latestOn: dates.latestOn,
    ordinarilyDueOn: dates.ordinarilyDueOn,
    otherReadingOn: dates.otherReading?.on ?? null,
    fastTrack: dates.fast?.track ?? null,
    needsDate: dates.needsDate && now.endedOn === null,
    counted: countedBy(dates.ordinary, now.endedOn ?? world.today),
  };
  const { endedOn, ...shown } = deadline;
  return { ...shown, explanation: explain({ deadline: shown, dates, endedOn, today: world.today }) };
}

function countedBy(count: Count | null, day: PlainDate): number | null {
  if (count === null || !isCountedInDays(count.span.unit) || count.span.unit === "WORKING_HOUR") return null;
  return count.counted.filter((on) => on <= day).length;
}
