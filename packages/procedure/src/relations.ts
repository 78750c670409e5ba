import { type Role, Sight } from "./codes.js";
import type { PackEscalationLevel } from "./pack/pack.js";
import { keepsRegister, sight } from "./permissions.js";

/** The person who acts. */
export interface Actor {
  readonly personId: string;
  readonly serviceId: string | null;
  readonly roles: readonly Role[];
}

/** Who is to do an action. */
export interface ActionOwner {
  readonly ownerPersonId: string | null;
  readonly ownerServiceId: string | null;
}

/** The owners of a child's open actions. */
export interface CaseOwners {
  readonly openActions: readonly ActionOwner[];
}

function owns(actor: Actor, action: ActionOwner): boolean {
  if (action.ownerPersonId === actor.personId) return true;
  return actor.serviceId !== null && action.ownerServiceId === actor.serviceId;
}

/** Says whether this person may update an action: its owner, the owner's service, or whoever keeps the register. */
export function mayUpdateAction(actor: Actor, action: ActionOwner): boolean {
  return keepsRegister(actor.roles) || owns(actor, action);
}

/** Says whether this person sees the full case: by role, or as owner of an action on it (AFC-132, Q25). */
export function seesFullCase(actor: Actor, owners: CaseOwners): boolean {
  const depth = sight(actor.roles);
  if (depth === Sight.FULL_CASE) return true;
  return depth === Sight.REGISTER_LINE && owners.openActions.some((action) => owns(actor, action));
}

/** Says whether this person may name who attends for a seat: its holder, or whoever keeps the register (AFC-126). */
export function mayNameAlternate(actor: Actor, seat: { readonly holderPersonId: string | null }): boolean {
  return keepsRegister(actor.roles) || seat.holderPersonId === actor.personId;
}

/** Says whether these roles may escalate to this rung of the ladder (AFC-119, AFC-124). */
export function mayEscalateTo(roles: readonly Role[], level: PackEscalationLevel): boolean {
  return roles.some((role) => level.raisedBy.includes(role));
}
