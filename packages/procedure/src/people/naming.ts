import { Role, Sight } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { sight } from "../permissions/role-sight.js";

const SUPPORT: readonly Role[] = [Role.REGISTER_ADMIN, Role.SYSTEM_ADMIN];
const SYSTEM: readonly Role[] = [Role.SYSTEM_ADMIN];

/**
 * Who gives a role, and takes it away. Business support names those who work on cases; a role with power over others,
 * or over the trail, is given by whoever looks after the system; the last two come with a meeting and are given to
 * nobody. A working rule of the register: no procedure says it.
 */
export const ROLE_GIVERS: Readonly<Record<Role, readonly Role[]>> = {
  PANEL_MEMBER: SUPPORT,
  SERVICE_STAFF: SUPPORT,
  INVESTIGATING_OFFICER: SUPPORT,
  SUPERVISOR: SUPPORT,
  EHE_OFFICER: SUPPORT,
  FRONT_DOOR: SUPPORT,
  SCHOOL_LEAD: SUPPORT,
  REPORT_READER: SUPPORT,
  STRATEGIC_LEAD: SYSTEM,
  REGISTER_ADMIN: SYSTEM,
  SYSTEM_ADMIN: SYSTEM,
  AUDITOR: SYSTEM,
  DATA_PROTECTION_OFFICER: SYSTEM,
  ALTERNATE: [],
  GUEST: [],
};

/** Roles without which a register stands still: somebody holds each of them at any time, once somebody does. */
export const NEVER_EMPTY: readonly Role[] = [Role.STRATEGIC_LEAD, Role.REGISTER_ADMIN, Role.SYSTEM_ADMIN];

/** Who names: the roles of a person, or null for a command of whoever runs the server, who gives every role that is given. */
export type Giver = readonly Role[] | null;

/** Somebody who is named, as the rules see them. */
export interface NamedFacts {
  readonly roles: readonly Role[];
  readonly isActive: boolean;
  /** It is the person who acts. */
  readonly isSelf: boolean;
  readonly hasSchool: boolean;
  readonly holdsSeat: boolean;
  /** Their roles that nobody else holds here. */
  readonly aloneIn: readonly Role[];
}

/** The roles that may be given, in the order of the table. */
export function rolesToGive(giver: Giver): Role[] {
  return Object.values(Role).filter((role) => gives(giver, role));
}

function gives(giver: Giver, role: Role): boolean {
  const givers = ROLE_GIVERS[role];
  return giver === null ? givers.length > 0 : givers.some((one) => giver.includes(one));
}

function givesAll(giver: Giver, roles: readonly Role[]): boolean {
  return roles.every((role) => gives(giver, role));
}

/** Decides whether somebody new may be named with these roles. */
export function decideNaming(giver: Giver, roles: readonly Role[], hasSchool: boolean): Decision {
  if (roles.length === 0) return refuse("PERSON_NEEDS_ROLE");
  if (!givesAll(giver, roles)) return refuse("ROLE_NOT_YOURS_TO_GIVE");
  return roles.includes(Role.SCHOOL_LEAD) && !hasSchool ? refuse("SCHOOL_LEAD_NEEDS_SCHOOL") : allow;
}

/** Decides whether somebody may have these roles instead of theirs: what comes and what goes must be the giver's to give. */
export function decideRoles(giver: Giver, person: NamedFacts, roles: readonly Role[]): Decision {
  if (person.isSelf) return refuse("NOT_ON_YOURSELF");
  if (!person.isActive) return refuse("PERSON_WAS_ENDED");
  const taken = person.roles.filter((role) => !roles.includes(role));
  const given = roles.filter((role) => !person.roles.includes(role));
  if (roles.length === 0) return refuse("PERSON_NEEDS_ROLE");
  if (!givesAll(giver, [...taken, ...given])) return refuse("ROLE_NOT_YOURS_TO_GIVE");
  if (given.includes(Role.SCHOOL_LEAD) && !person.hasSchool) return refuse("SCHOOL_LEAD_NEEDS_SCHOOL");
  if (person.holdsSeat && sight(roles) !== Sight.FULL_CASE) return refuse("PERSON_HOLDS_SEAT");
  return isLastOf(person, taken) ? refuse("LAST_OF_ROLE") : allow;
}

/** Decides whether somebody may be ended: their seat is ended before, their open actions are handed on in the same act (AFC-118, AFC-125). */
export function decideEndingPerson(
  giver: Giver,
  person: NamedFacts,
  work: { readonly openActions: number; readonly handsActionsOn: boolean },
): Decision {
  if (person.isSelf) return refuse("NOT_ON_YOURSELF");
  if (!person.isActive) return refuse("PERSON_WAS_ENDED");
  if (!givesAll(giver, person.roles)) return refuse("ROLE_NOT_YOURS_TO_GIVE");
  if (person.holdsSeat) return refuse("PERSON_HOLDS_SEAT");
  if (isLastOf(person, person.roles)) return refuse("LAST_OF_ROLE");
  return work.openActions > 0 && !work.handsActionsOn ? refuse("PERSON_ACTIONS_HANDED_ON") : allow;
}

/**
 * Decides whether somebody's name, service and school may be put right, by whoever may give all of their roles. The name
 * stands under what they did and the rest decides what they see, so nobody corrects themselves.
 */
export function decideCorrectingPerson(
  giver: Giver,
  person: Pick<NamedFacts, "roles" | "isActive" | "isSelf">,
  hasSchool: boolean,
): Decision {
  if (person.isSelf) return refuse("NOT_ON_YOURSELF");
  if (!person.isActive) return refuse("PERSON_WAS_ENDED");
  if (!givesAll(giver, person.roles)) return refuse("ROLE_NOT_YOURS_TO_GIVE");
  return person.roles.includes(Role.SCHOOL_LEAD) && !hasSchool ? refuse("SCHOOL_LEAD_NEEDS_SCHOOL") : allow;
}

/** Decides whether somebody who was ended may sign in again, with the roles they had. */
export function decideReinstating(giver: Giver, person: Pick<NamedFacts, "roles" | "isActive">): Decision {
  if (person.isActive) return refuse("PERSON_IS_HERE");
  return givesAll(giver, person.roles) ? allow : refuse("ROLE_NOT_YOURS_TO_GIVE");
}

function isLastOf(person: NamedFacts, taken: readonly Role[]): boolean {
  return taken.some((role) => NEVER_EMPTY.includes(role) && person.aloneIn.includes(role));
}
