import { ActionState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { type Calendar, workingDaysBefore } from "../days/working-days.js";
import type { PackEscalationLevel } from "../pack/pack.js";
import { may } from "../permissions/matrix.js";
import { type ActionFacts, isOutstanding } from "./outstanding.js";

/** A rung that an outstanding action reaches by itself, so many working days before the panel. */
export type ClimbingRung = PackEscalationLevel & { readonly byItselfDaysBefore: number };

/** What climbing the ladder by itself rests on, for one action. */
export interface ClimbingFacts {
  readonly action: ActionFacts;
  /** The codes of the levels it has been escalated to, by hand or by itself. */
  readonly earlierLevels: readonly string[];
  readonly ladder: readonly PackEscalationLevel[];
  readonly heldOn: PlainDate;
  readonly lastCirculatedOn: PlainDate | null;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** The rungs that are reached by themselves, lowest first. The higher ones are for the chair to choose (Q21). */
export function climbingRungs(ladder: readonly PackEscalationLevel[]): readonly ClimbingRung[] {
  return ladder
    .filter((level): level is ClimbingRung => level.byItselfDaysBefore !== undefined)
    .toSorted((one, other) => one.rank - other.rank);
}

/** The day on which an outstanding action reaches a rung by itself before the panel held on a day. */
function reachedOn(rung: ClimbingRung, heldOn: PlainDate, calendar: Calendar): PlainDate {
  return workingDaysBefore(heldOn, rung.byItselfDaysBefore, calendar).on;
}

/**
 * The rungs an action climbs by itself now, lowest first: up to the highest whose day has come and on whose day the
 * action was outstanding, when it still is. A day on which nothing ran is made up for; no rung is skipped, none is
 * climbed twice, and after a rung chosen by hand only higher ones are (AFC-109, AFC-124, Q20, Q21).
 */
export function rungsToClimb(facts: ClimbingFacts): readonly ClimbingRung[] {
  const { action, ladder, heldOn, lastCirculatedOn, today, calendar } = facts;
  if (action.state !== ActionState.OPEN || !isOutstanding(action, today, lastCirculatedOn)) return [];
  const rungs = climbingRungs(ladder);
  const isDue = (rung: ClimbingRung) => {
    const day = reachedOn(rung, heldOn, calendar);
    return day <= today && wasOutstanding(action, day, lastCirculatedOn);
  };
  const highestDue = Math.max(0, ...rungs.filter(isDue).map(({ rank }) => rank));
  const reached = ladder.filter(({ code }) => facts.earlierLevels.includes(code)).map(({ rank }) => rank);
  const highestReached = Math.max(0, ...reached);
  return rungs.filter(({ rank }) => rank > highestReached && rank <= highestDue);
}

/** Papers that went out later than the day cannot have made anybody silent on it. */
function wasOutstanding(action: ActionFacts, day: PlainDate, lastCirculatedOn: PlainDate | null): boolean {
  const circulated = lastCirculatedOn !== null && lastCirculatedOn <= day ? lastCirculatedOn : null;
  return isOutstanding(action, day, circulated);
}

/** Says whether a rung asks for an answer: it reaches somebody who may answer an escalation; the others are steps (AFC-119). */
export function asksForAnswer({ hears }: Pick<PackEscalationLevel, "hears">): boolean {
  return hears === undefined || (hears !== "OWNER" && may([hears], "answerEscalation"));
}
