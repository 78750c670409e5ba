import { isOneOf } from "../clocks/happenings.js";
import { EventCode } from "../codes.js";
import type { ClockRule } from "../pack/clock-rule.js";
import { GuardedAct } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { CaseWorld } from "./conditions.js";
import { unmet, unmetGuards } from "./guards.js";
import { byRule, type PackDecision, type Unmet, unlessUnmet } from "./pack-decision.js";

/**
 * Decides whether an enquiry may be closed with an outcome: the outcome's conditions, the guards on closing, and no
 * follow-up still owed (M19). The death of a child closes at once and with nothing asked (SUF-80).
 */
export function decideClosure(outcomeCode: string, pack: ProcedurePack, world: CaseWorld): PackDecision {
  const { closure } = pack;
  const outcome = closure?.outcomes.find(({ code }) => code === outcomeCode);
  if (closure === null || outcome === undefined) return unlessUnmet([byRule("OUTCOME_NOT_IN_PROCEDURE")]);
  if (outcomeCode === closure.deceased) return unlessUnmet(world.facts.died ? [] : [byRule("DEATH_NOT_RECORDED")]);
  const tooEarly = outcomeCode === closure.closesItselfWith && isOrMayBeOfSchoolAge(world);
  const owed = outcome.followedUp === true && followUpsOwed(pack, world).length > 0;
  return unlessUnmet([
    ...unmet(outcome.conditions ?? [], world),
    ...unmetGuards(GuardedAct.CLOSE, pack, world),
    ...(tooEarly ? [byRule("SCHOOL_AGE_NOT_OVER")] : []),
    ...(owed ? [byRule("FOLLOW_UP_OWED")] : []),
  ] satisfies Unmet[]);
}

/** A child younger than that may be closed as not of the age; one whose age is not known may not. */
function isOrMayBeOfSchoolAge({ file, facts }: CaseWorld): boolean {
  return file.dateOfBirth === null || facts.compulsorySchoolAge === true;
}

/**
 * Says whether an open enquiry closes by itself today: only where the procedure says so, and only once compulsory
 * school age is over, that is after its last day (SUF-68, Q3).
 */
export function closesItself(pack: ProcedurePack, world: CaseWorld): boolean {
  return pack.closure?.closesItselfWith !== undefined && world.facts.aboveSchoolAge === true;
}

/** The follow-ups a found child is still owed, in the order of the pack; all of them before anything was found (SUF-53). */
export function followUpsOwed(pack: ProcedurePack, { file }: CaseWorld): readonly ClockRule[] {
  return pack.clocks.filter(isFollowUpClock).filter(({ start = "", metBy }) => {
    const found = file.events.findLastIndex((event) => isOneOf(event, [start]));
    return found === -1 || !file.events.slice(found + 1).some((event) => isOneOf(event, metBy));
  });
}

/** Says whether a clock waits for a follow-up of a found child (M13). */
export function isFollowUpClock({ metBy }: ClockRule): boolean {
  return metBy.some((event) => event.split(":")[0] === EventCode.FOLLOWED_UP);
}
