import type { ActionOwner } from "@rome/procedure";
import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { invalid, notFound, type UserError } from "../../platform/graphql/user-error.js";
import { Person, Service } from "../people/index.js";

/** Who was chosen to do an action, with their names in words. */
export interface ChosenOwner extends ActionOwner {
  words: string | null;
}

/** The service and person chosen to do an action; neither is for the procedure to refuse. */
export async function findOwner(
  tx: Tx,
  chosen: { ownerServiceId?: string | null; ownerPersonId?: string | null },
): Promise<ChosenOwner | UserError> {
  const service = await findGiven(tx, Service, chosen.ownerServiceId);
  if (chosen.ownerServiceId && !service) return notFound("ownerServiceId");
  const person = await findGiven(tx, Person, chosen.ownerPersonId);
  if (chosen.ownerPersonId && !person) return notFound("ownerPersonId");
  if (person && !person.isActive) return invalid("ownerPersonId", `${person.name} has left. Choose somebody else.`);
  return {
    ownerServiceId: service?.id ?? null,
    ownerPersonId: person?.id ?? null,
    words: ownerInWords(person?.name ?? null, service?.name ?? null),
  };
}

/** The owner of an action as it is now, in words; null when it has none. */
export async function ownerNow(tx: Tx, owner: ActionOwner): Promise<string | null> {
  const person = owner.ownerPersonId ? await tx.find(Person, { id: owner.ownerPersonId }) : null;
  const service = owner.ownerServiceId ? await tx.find(Service, { id: owner.ownerServiceId }) : null;
  return ownerInWords(person?.name ?? null, service?.name ?? null);
}

function ownerInWords(person: string | null, service: string | null): string | null {
  return [person, service].filter((name) => name !== null).join(", ") || null;
}
