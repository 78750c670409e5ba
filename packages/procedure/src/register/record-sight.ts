import { Role } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { seesAs } from "../permissions/matrix.js";

/**
 * How long, how short and for whom. No document of a council gives these figures: they are set for the safety of the
 * children and may be changed here (ADR 0025).
 */
const RECORD_SIGHT = {
  source: "Register working rule: who may see what [AFC-132]",
  decision: "No council document gives these figures; they follow what break-glass access in health records asks for.",
  /** Characters that a reason has at least. */
  reasonLength: 10,
  /** Characters that the reason for an emergency has at least. */
  emergencyReasonLength: 30,
  /** Minutes for which emergency access lasts. */
  emergencyMinutes: 60,
} as const;

/** One time for which somebody opened a restricted record in an emergency. Moments are milliseconds. */
export interface EmergencyTime {
  readonly personId: string;
  readonly openedAt: number;
  readonly endsAt: number;
  /** When it was ended before its time; null when it was not. */
  readonly endedAt: number | null;
}

/** What stands between people and one child's record. */
export interface RecordWalls {
  /** The people on the list of a restricted record; null when it is not restricted. */
  readonly readers: readonly string[] | null;
  /** The people with a conflict of interest that has not ended. */
  readonly conflicted: readonly string[];
  readonly emergencies: readonly EmergencyTime[];
}

/** Says whether a restriction leaves everything in sight of somebody with these roles. */
export function seesRestricted(roles: readonly Role[]): boolean {
  return seesAs(roles, "restricted");
}

/** The roles for which that holds. */
export const ROLES_PAST_RESTRICTIONS: readonly Role[] = Object.values(Role).filter((role) => seesRestricted([role]));

/** Says whether emergency access lasts at this moment. */
export function isEmergencyOpen({ openedAt, endsAt, endedAt }: Omit<EmergencyTime, "personId">, at: number): boolean {
  return openedAt <= at && at < endsAt && (endedAt === null || at < endedAt);
}

/**
 * Says whether these walls leave a child's record in somebody's sight; their role then says how much of it. A conflict
 * of interest beats every role, every list and every emergency.
 */
export function seesRecord(
  person: { readonly personId: string; readonly roles: readonly Role[] },
  walls: RecordWalls,
  at: number,
): boolean {
  if (walls.conflicted.includes(person.personId)) return false;
  if (walls.readers === null || seesRestricted(person.roles)) return true;
  if (walls.readers.includes(person.personId)) return true;
  return walls.emergencies.some((one) => one.personId === person.personId && isEmergencyOpen(one, at));
}

function isTooShort(reason: string, length: number = RECORD_SIGHT.reasonLength): boolean {
  return reason.trim().length < length;
}

/** Decides whether a record may be restricted to these people, or its list set anew. */
export function decideRestriction(facts: { readonly reason: string; readonly readers: readonly string[] }): Decision {
  if (facts.readers.length === 0) return refuse("RESTRICTION_NEEDS_READER");
  return isTooShort(facts.reason) ? refuse("RESTRICTION_NEEDS_REASON") : allow;
}

/** Where the lifting of a restriction stands. */
export interface LiftFacts {
  readonly isLifted: boolean;
  /** Who asked to lift it; null when nobody has. */
  readonly askedById: string | null;
}

/** Decides whether somebody may ask to lift a restriction. */
export function decideAskingToLift(facts: LiftFacts & { readonly reason: string }): Decision {
  if (facts.isLifted) return refuse("RESTRICTION_STANDS_NOT");
  if (facts.askedById !== null) return refuse("LIFT_ALREADY_ASKED");
  return isTooShort(facts.reason) ? refuse("RESTRICTION_NEEDS_REASON") : allow;
}

/** Decides whether a restriction may be lifted: asked for by one person, agreed by another. */
export function decideLifting(facts: LiftFacts & { readonly actorId: string }): Decision {
  if (facts.isLifted) return refuse("RESTRICTION_STANDS_NOT");
  if (facts.askedById === null) return refuse("LIFT_NOT_ASKED");
  return facts.askedById === facts.actorId ? refuse("LIFT_NEEDS_SECOND_PERSON") : allow;
}

/** Decides whether a conflict of interest may be recorded: by the person, or by whoever keeps the register. */
export function decideConflict(facts: {
  readonly isOwn: boolean;
  readonly keepsRegister: boolean;
  readonly stands: boolean;
  readonly reason: string;
}): Decision {
  if (!facts.isOwn && !facts.keepsRegister) return refuse("CONFLICT_OF_ANOTHER");
  if (facts.stands) return refuse("CONFLICT_STANDS");
  return isTooShort(facts.reason) ? refuse("CONFLICT_NEEDS_REASON") : allow;
}

/** Decides whether a conflict of interest may be ended: never by the person it is about. */
export function decideEndOfConflict(facts: {
  readonly isOwn: boolean;
  readonly hasEnded: boolean;
  readonly reason: string;
}): Decision {
  if (facts.isOwn) return refuse("CONFLICT_OWN");
  if (facts.hasEnded) return refuse("CONFLICT_ENDED");
  return isTooShort(facts.reason) ? refuse("CONFLICT_NEEDS_REASON") : allow;
}

/** Decides whether somebody may open a record in an emergency; a conflict of interest is answered as if it were not there. */
export function decideEmergency(facts: { readonly seesAlready: boolean; readonly reason: string }): Decision {
  if (facts.seesAlready) return refuse("EMERGENCY_NOT_NEEDED");
  return isTooShort(facts.reason, RECORD_SIGHT.emergencyReasonLength) ? refuse("EMERGENCY_NEEDS_REASON") : allow;
}

/** When emergency access that begins now ends by itself. */
export function emergencyEndsAt(openedAt: number): number {
  return openedAt + RECORD_SIGHT.emergencyMinutes * 60_000;
}
