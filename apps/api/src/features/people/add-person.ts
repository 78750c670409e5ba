import type { Role } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, notFound, type UserError } from "../../platform/graphql/user-error.js";
import { Person, Service } from "./people.entities.js";
import type { NewPersonInput } from "./seats.types.js";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Adds somebody who is not known here yet, with an account of their own and the roles given, or none (Q41). */
export async function addPerson(
  tx: Tx,
  words: NewPersonInput,
  roles: Role[],
  schoolId: string | null = null,
): Promise<Person | UserError> {
  const name = words.name.trim();
  const email = words.email.trim().toLowerCase();
  if (!name) return invalid("newPerson.name", "Enter the person's name.");
  if (!EMAIL.test(email)) return invalid("newPerson.email", "Enter a work email address, like name@council.gov.uk.");
  const long = tooLong({ "newPerson.name": name, "newPerson.email": email }, SHORT_TEXT);
  if (long) return long;
  const serviceId = words.serviceId ? fromGlobalId("Service", words.serviceId) : null;
  const service = serviceId ? await tx.find(Service, { id: serviceId }) : null;
  if (words.serviceId && !service) return notFound("newPerson.serviceId");
  if (await tx.find(Person, { email }))
    return invalid("newPerson.email", "Somebody with this address is here already. Choose the person from the list.");
  const person = await tx.find(Person, {
    id: await tx.insert(Person, { name, email, serviceId: service?.id ?? null, schoolId, roles }),
  });
  if (!person) throw new Error("A person who was added is not there");
  return person;
}
