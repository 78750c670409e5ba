import { EventCode, Unit } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { type CaseEvent, eventsOf } from "../enquiry/case-file.js";
import { holds } from "../enquiry/conditions.js";
import type { ClockRule, FastTrack } from "../pack/clock-rule.js";
import { type Count, type Counting, countForward } from "./count.js";
import { knownSince } from "./known-since.js";
import type { ClockWorld } from "./world.js";

/** Every date of one clock, before anybody asks whether it was met. */
export interface ClockDates {
  /** By the rule's own figure; null where it gives none. */
  readonly ordinary: Count | null;
  readonly sooner: Count | null;
  readonly longest: Count | null;
  readonly otherReading: Count | null;
  readonly fast: { readonly track: FastTrack; readonly on: PlainDate | null } | null;
  /** The day a person set, where the document gives no figure (Q10). */
  readonly set: CaseEvent | null;
  readonly needsDate: boolean;
  readonly ordinarilyDueOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly latestOn: PlainDate | null;
}

/** Works out the dates of a clock that started on a day. */
export function clockDates(rule: ClockRule, startedOn: PlainDate, counting: Counting, world: ClockWorld): ClockDates {
  const { amount, max, unit, orSooner, ambiguity } = rule;
  const counted = (span: { amount: number; unit: Unit } | null | undefined) =>
    span ? countForward(startedOn, span, counting) : null;
  const ordinary = counted(ownSpan(rule));
  const sooner = counted(orSooner);
  const longest = counted(max === undefined ? null : { amount: max, unit });
  const otherReading = counted(ambiguity?.otherReading);
  const set = setDate(rule, startedOn, world);
  const fast = fastDate(rule, startedOn, counting, world, set);
  const ordinarilyDueOn = ordinary === null ? (set?.on ?? null) : ordinary.on;
  const byRule = sooner === null ? ordinarilyDueOn : bothKnown(ordinarilyDueOn, sooner.on);
  const dueOn = fast === null ? byRule : (bothKnown(byRule, fast.on) ?? byRule ?? fast.on);
  const latestOn = fast === null && longest !== null ? longest.on : dueOn;
  const asksDate = (amount === null && unit !== Unit.IMMEDIATE) || (fast !== null && needsFigure(fast.track));
  const needsDate = asksDate && set === null && (fast === null || fast.on === null);
  return { ordinary, sooner, longest, otherReading, fast, set, needsDate, ordinarilyDueOn, dueOn, latestOn };
}

function ownSpan({ amount, unit }: ClockRule): { amount: number; unit: Unit } | null {
  if (unit === Unit.IMMEDIATE) return { amount: 0, unit };
  return amount === null ? null : { amount, unit };
}

function needsFigure({ amount, unit }: FastTrack): boolean {
  return amount === null && unit !== Unit.IMMEDIATE;
}

/** The day that was set last for this clock, not before it started. */
function setDate(rule: ClockRule, startedOn: PlainDate, { file }: ClockWorld): CaseEvent | null {
  const set = eventsOf(file, EventCode.CLOCK_DATE_SET);
  return set.findLast(({ subject, on }) => subject === rule.id && on >= startedOn) ?? null;
}

/** The first fast track that holds, due no earlier than it could be known. */
function fastDate(rule: ClockRule, startedOn: PlainDate, counting: Counting, world: ClockWorld, set: CaseEvent | null) {
  const track = rule.fastTracks?.find(({ when }) => holds(when, world.caseWorld));
  if (track === undefined) return null;
  if (needsFigure(track)) return { track, on: set?.on ?? null };
  const known = knownSince(track.when, world.caseWorld, world.events, startedOn);
  const { on } = countForward(startedOn, { amount: track.amount ?? 0, unit: track.unit }, counting);
  return { track, on: on === null || on > known ? on : known };
}

/** The earlier of two days. */
export function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

/** The earlier of two days when both are known; null otherwise, because the other one might come first. */
function bothKnown(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  return one === null || other === null ? null : earlier(one, other);
}
