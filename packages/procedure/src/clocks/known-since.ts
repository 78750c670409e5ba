import { EventCode } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import type { CaseEvent } from "../enquiry/case-file.js";
import { type CaseWorld, holds } from "../enquiry/conditions.js";
import type { Condition, FactName } from "../pack/condition.js";

/** What is recorded when a fact becomes known; facts that are not here were there from the beginning. */
const RECORDED_BY: Readonly<Partial<Record<FactName, EventCode>>> = {
  vulnerable: EventCode.VULNERABILITY_RECORDED,
  childProtection: EventCode.PROTECTION_RECORDED,
  childProtectionPlan: EventCode.PROTECTION_RECORDED,
  socialCareInvolved: EventCode.PROTECTION_RECORDED,
  safeguardingConcern: EventCode.CONCERN_RAISED,
};

/**
 * The day from which a faster clock could be known to hold, not before the clock started: nobody is late for what nobody
 * knew. Of a protection status the day this status was first recorded counts, of a concern the day it was last raised.
 */
export function knownSince(
  condition: Condition,
  world: CaseWorld,
  events: readonly CaseEvent[],
  startedOn: PlainDate,
): PlainDate {
  const day = recordedOn(condition, world, events);
  return day !== null && day > startedOn ? day : startedOn;
}

/** The day it was written down; null when it was there from the beginning. */
function recordedOn(condition: Condition, world: CaseWorld, events: readonly CaseEvent[]): PlainDate | null {
  if ("not" in condition) return null;
  if ("allOf" in condition) {
    const days = condition.allOf.map((one) => recordedOn(one, world, events)).filter((day) => day !== null);
    return days.toSorted().at(-1) ?? null;
  }
  if ("anyOf" in condition) {
    const days = condition.anyOf.filter((one) => holds(one, world)).map((one) => recordedOn(one, world, events));
    return days.includes(null) ? null : (days.toSorted()[0] ?? null);
  }
  return eventBehind(condition, world, events)?.on ?? null;
}

function eventBehind(condition: Condition, { file }: CaseWorld, events: readonly CaseEvent[]): CaseEvent | undefined {
  if ("event" in condition) return events.find(({ code }) => code === condition.event);
  if ("vulnerability" in condition) return events.find(({ code }) => code === EventCode.VULNERABILITY_RECORDED);
  if (!("fact" in condition)) return undefined;
  const code = RECORDED_BY[condition.fact];
  if (code === EventCode.CONCERN_RAISED) return events.findLast((event) => event.code === code);
  const recorded = events.filter((event) => event.code === code);
  if (code !== EventCode.PROTECTION_RECORDED) return recorded[0];
  return recorded.find(({ subject }) => subject === file.protection) ?? recorded.at(-1);
}
