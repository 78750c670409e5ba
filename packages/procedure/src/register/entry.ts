import { ageOn } from "../child/school-year.js";
import { checkUpn } from "../child/upn.js";
import { EntryStatus, LocationStatus } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { isInList } from "../pack/pack.js";
import { ENTRY_MOVES, mayMove } from "../transitions.js";

const MOST_HOURS_A_WEEK = 60;
const TOO_OLD = 25;

/** Decides whether a child may be put on the register: never twice, and no child who has died (AFC-61, AFC-65, Q43, SUF-80). */
export function decideEntry(facts: { readonly isOnRegister: boolean; readonly hasDied: boolean }): Decision {
  if (facts.hasDied) return refuse("CHILD_HAS_DIED");
  return facts.isOnRegister ? refuse("CHILD_ALREADY_KNOWN") : allow;
}

/** Decides whether an entry may still be changed: not once removed or voided (AFC-23, Q43). */
export function decideEdit(status: EntryStatus): Decision {
  return isOnRegister(status) ? allow : refuse("ENTRY_NOT_EDITABLE");
}

/** Says whether an entry with this status is on the register. */
export function isOnRegister(status: EntryStatus): boolean {
  return !OFF_REGISTER.includes(status);
}

const OFF_REGISTER: readonly EntryStatus[] = [EntryStatus.REMOVED, EntryStatus.CLOSED, EntryStatus.VOIDED];

/** The statuses of an entry that is on the register. */
export const ON_REGISTER: readonly EntryStatus[] = Object.values(EntryStatus).filter(isOnRegister);

/** Decides whether an entry may leave the register with its enquiry: only where no panel decides about that (AFC-23). */
export function decideEntryClosing(facts: { readonly status: EntryStatus; readonly hasPanel: boolean }): Decision {
  if (facts.hasPanel) return refuse("ENTRY_LEAVES_BY_PANEL");
  return mayMove(ENTRY_MOVES, facts.status, EntryStatus.CLOSED) ? allow : refuse("ENTRY_NOT_EDITABLE");
}

/** Who a child is, as it was entered. */
export interface IdentityFacts {
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: PlainDate;
  /** Null or empty when it is not known. */
  readonly upn: string | null;
  /** The UPN already held, which an import keeps as it was given even when it does not check. */
  readonly heldUpn?: string | null;
  readonly today: PlainDate;
}

/** Decides whether names, date of birth and UPN can be those of a child (AFC-18). */
export function decideIdentity(facts: IdentityFacts): Decision {
  if (facts.firstName.trim() === "" || facts.lastName.trim() === "") return refuse("NAME_REQUIRED");
  const age = ageOn(facts.dateOfBirth, facts.today);
  if (facts.dateOfBirth > facts.today || age >= TOO_OLD) return refuse("DATE_OF_BIRTH_IMPOSSIBLE");
  const upn = facts.upn?.trim() ?? "";
  if (upn === (facts.heldUpn?.trim() ?? "")) return allow;
  return upn === "" || checkUpn(upn).ok ? allow : refuse("UPN_INVALID");
}

/** Decides whether hours a week can be true; null means unknown (AFC-09). */
export function decideHours(hoursPerWeek: number | null): Decision {
  if (hoursPerWeek === null) return allow;
  return hoursPerWeek >= 0 && hoursPerWeek <= MOST_HOURS_A_WEEK ? allow : refuse("HOURS_OUT_OF_RANGE");
}

/** A planned gradual return to full-time education (AFC-10). */
export interface ReducedHoursPlanFacts {
  readonly hoursNow: number;
  readonly targetHours: number;
  readonly reviewOn: PlainDate;
  readonly today: PlainDate;
}

/** Decides whether a reduced-hours plan is whole: hours now, a higher target, and a review still to come (AFC-10). */
export function decideReducedHoursPlan(plan: ReducedHoursPlanFacts): Decision {
  const inRange = decideHours(plan.hoursNow).allowed && decideHours(plan.targetHours).allowed;
  const isWhole = inRange && plan.targetHours > plan.hoursNow && plan.reviewOn >= plan.today;
  return isWhole ? allow : refuse("REDUCED_HOURS_PLAN_INCOMPLETE");
}

/** Decides whether a code is in one of the procedure's lists. */
export function decideCode(list: readonly { readonly code: string }[], code: string | null): Decision {
  return code === null || isInList(list, code) ? allow : refuse("NOT_IN_PACK");
}

/** Decides whether a child's location may be recorded: with evidence, and never as unknown (AFC-08). */
export function decideLocation(facts: {
  readonly locationStatus: LocationStatus;
  readonly evidence: string;
}): Decision {
  if (facts.locationStatus === LocationStatus.UNKNOWN) return refuse("LOCATION_UNKNOWN_IS_FOR_REPORTS");
  return facts.evidence.trim() === "" ? refuse("LOCATION_NEEDS_EVIDENCE") : allow;
}
