import { Role, Sight, sight } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { Person, SeatHolding } from "./people.entities.js";

/** Says whether somebody would come to see the full case by their own act: no administrator takes a seat for that. */
export function givesThemselvesSight(tx: Tx, person: Person): boolean {
  return person.id === tx.viewer.personId && sight(person.roles) !== Sight.FULL_CASE;
}

/** Whoever takes a seat sees the full case as a panel member. Chairing rights are never given by naming (AFC-125, Q25). */
export async function giveSeatRoles(tx: Tx, person: Person): Promise<void> {
  if (sight(person.roles) === Sight.FULL_CASE) return;
  await tx.patchHeld(Person, person, { roles: [...person.roles, Role.PANEL_MEMBER] });
}

/** Whoever leaves their last seat is a panel member no more, and keeps what their service may do (AFC-132, Q25). */
export async function takeSeatRoles(tx: Tx, person: Person): Promise<void> {
  if (!person.roles.includes(Role.PANEL_MEMBER)) return;
  if (await tx.find(SeatHolding, { personId: person.id, untilOn: null })) return;
  const left = person.roles.filter((role) => role !== Role.PANEL_MEMBER);
  await tx.patchHeld(Person, person, { roles: left.length > 0 ? left : [Role.SERVICE_STAFF] });
}
