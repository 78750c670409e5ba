import { decideCorrectingPerson, type Giver } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import { changeOf } from "../../../platform/audit/change-of.js";
import type { RequestContext } from "../../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { SHORT_TEXT, tooLong, trimmed } from "../../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../../platform/graphql/global-id.js";
import { conflict, invalid, notFound, refusedBy } from "../../../platform/graphql/user-error.js";
import { findOrAddSchool } from "../find-or-add-school.js";
import { handOnActions } from "../hand-on-actions.js";
import { findColleague } from "../name-seat-holder.js";
import { Person, School, Service } from "../people.entities.js";
import { lockNamed, type Named, type NamedRefs } from "./named-facts.js";
import type { CorrectPersonInput } from "./naming.types.js";

/** What is to stand of somebody. */
interface Corrected {
  name: string;
  service: Service | null;
  schoolName: string | null;
  version: number;
  /** Who takes on their open actions with another service; they keep them when null. */
  heir: Person | null;
}

/**
 * Puts right what somebody is called and where they work. The address stays: whoever has it signs in as this person.
 * A seat, actions and searches in their name stay theirs, unless the actions are handed on with another service.
 */
export async function correctPerson(ctx: RequestContext, input: CorrectPersonInput): Promise<Written<NamedRefs>> {
  return await inTransaction<NamedRefs>(ctx, "correctPerson", input, async (tx) => {
    const named = await lockNamed(tx, input.personId);
    if (!named) return refused(notFound("personId"));
    const refs = { personId: named.person.id };
    const { serviceId, handActionsToPersonId: heirId, version } = input;
    const service = serviceId ? await findService(tx, serviceId) : null;
    if (serviceId && !service) return refused(notFound("serviceId"), refs);
    const heir = heirId ? await findColleague(tx, heirId) : null;
    if (heirId && !heir) return refused(notFound("handActionsToPersonId"), refs);
    const schoolName = trimmed(input.schoolName) ?? null;
    return await correctIn(tx, tx.viewer.roles, named, { name: input.name.trim(), service, schoolName, version, heir });
  });
}

/** Puts somebody right within an act, whoever asks for it. */
export async function correctIn(
  tx: Tx,
  giver: Giver,
  { person, facts }: Named,
  wanted: Corrected,
): Promise<NamedRefs | Refused<NamedRefs>> {
  const { name, service, schoolName, heir } = wanted;
  const refs = { personId: person.id };
  const decision = decideCorrectingPerson(giver, facts, schoolName !== null);
  if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule)), refs);
  const wrong = whatIsWrong(person, wanted);
  if (wrong) return refused(wrong, refs);
  const before = await whereTheyWork(tx, person);
  const isSameSchool = schoolName?.toLowerCase() === before.school?.toLowerCase();
  const school = isSameSchool ? before.school : schoolName;
  const schoolId = isSameSchool ? person.schoolId : school && (await findOrAddSchool(tx, school));
  const values = { name, serviceId: service?.id ?? null, schoolId };
  if (!(await tx.patch(Person, person.id, wanted.version, values))) return refused(conflict(), refs);
  if (heir) await handOnActions(tx, person, heir);
  await recordWrite(tx, {
    act: "correctPerson",
    entity: "Person",
    entityId: person.id,
    changes: [
      ...changeOf("name", "Name", person.name, name),
      ...changeOf("service", "Service", before.service, service?.name),
      ...changeOf("school", "School", before.school, school),
    ],
  });
  return refs;
}

function whatIsWrong(person: Person, { name, service, schoolName, heir }: Corrected) {
  if (!name) return invalid("name", "Enter the person's name.");
  const long = tooLong({ name, schoolName }, SHORT_TEXT);
  if (long || !heir) return long;
  if (heir.id === person.id)
    return invalid("handActionsToPersonId", "Choose a colleague, or let them keep the actions.");
  return (service?.id ?? null) === person.serviceId
    ? invalid("handActionsToPersonId", "Actions are handed on with another service. Choose that service too.")
    : null;
}

async function findService(tx: Tx, globalId: string): Promise<Service | null> {
  const id = fromGlobalId("Service", globalId);
  return id ? await tx.find(Service, { id }) : null;
}

/** Names of the service and the school that stand now. */
async function whereTheyWork(tx: Tx, { serviceId, schoolId }: Person) {
  const service = serviceId ? await tx.find(Service, { id: serviceId }) : null;
  const school = schoolId ? await tx.find(School, { id: schoolId }) : null;
  return { service: service?.name ?? null, school: school?.name ?? null };
}

function fieldOf(rule: string): string {
  return rule === "SCHOOL_LEAD_NEEDS_SCHOOL" ? "schoolName" : "personId";
}
