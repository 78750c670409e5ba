import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { DeletionGround, DeletionGrounds, RegulationSet } from "./deletion-grounds.js";
import { GROUNDS_2006 } from "./grounds-2006.js";
import { GROUNDS_2024 } from "./grounds-2024.js";

/** Every set of grounds, earliest first. */
export const GROUND_SETS: readonly DeletionGrounds[] = [GROUNDS_2006, GROUNDS_2024];

/** The set that is the law on a day; the earliest one before any of them. */
export function groundsOn(on: PlainDate): DeletionGrounds {
  return GROUND_SETS.findLast(({ from }) => from <= on) ?? GROUNDS_2006;
}

/** The ground with this code in a set, or undefined. The sub-paragraphs that AfC quotes, such as 8(1)(f)(iii), belong to theirs. */
export function groundOf(set: RegulationSet, code: string): DeletionGround | undefined {
  const printed = code.replace(/\s/g, "").toLowerCase();
  const whole = /^\d\(1\)\([a-o]\)/.exec(printed)?.[0];
  const isPartOfIt = whole === printed || /^\([ivx]+\)$/.test(printed.slice(whole?.length));
  if (whole === undefined || !isPartOfIt) return undefined;
  return GROUND_SETS.find((one) => one.set === set)?.grounds.find((ground) => ground.code === whole);
}

/** What is asked about a ground for taking a name off a roll. */
export interface GroundFacts {
  readonly code: string;
  readonly regulationSet: RegulationSet;
  /** The day on which the name leaves the roll. */
  readonly on: PlainDate;
  /** The day on which leaving was decided or permitted; the name never leaves before it. */
  readonly decidedOn?: PlainDate | null | undefined;
}

/**
 * Decides whether a name may leave a roll on a ground on a day: the ground is in the set, the set was the law on that
 * day, and the day is not before the decision [AFC-55, Q12].
 */
export function decideGround({ code, regulationSet, on, decidedOn = null }: GroundFacts): Decision {
  if (groundOf(regulationSet, code) === undefined) return refuse("GROUND_UNKNOWN");
  const { from, until } = GROUND_SETS.find(({ set }) => set === regulationSet) ?? GROUNDS_2024;
  if (until !== null && on > until) return refuse("GROUND_SUPERSEDED");
  if (on < from) return refuse("GROUND_NOT_YET_LAW");
  if (decidedOn !== null && on < decidedOn) return refuse("DELETION_RETROSPECTIVE");
  return allow;
}
