import { Role } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, type UserError } from "../../platform/graphql/user-error.js";
import { addPerson } from "./add-person.js";
import { findOrAddSchool } from "./find-or-add-school.js";
import { Person, Service } from "./people.entities.js";

/** Somebody who is named for the register, by whoever runs it. */
export interface NamedPerson {
  name: string;
  email: string;
  roles: Role[];
  /** Code of a service of the procedure. */
  serviceCode: string | null;
  /** Name of the school of a school's person. */
  schoolName: string | null;
}

const NO_SCHOOL = invalid("school", "A school's designated person needs a school: add the person with --school.");

function needsSchool(roles: readonly Role[], school: string | null): boolean {
  return roles.includes(Role.SCHOOL_LEAD) && !school;
}

type Outcome = { personId: string } | Refused<{ personId: string }>;

/** Names somebody, so that they may sign in. The context is that of the register itself: a command, not a person, does it. */
export async function namePerson(ctx: RequestContext, named: NamedPerson): Promise<readonly UserError[]> {
  return await byCommand(ctx, "namePerson", async (tx) => {
    const { name, email, roles, serviceCode, schoolName } = named;
    const service = serviceCode ? await tx.find(Service, { code: serviceCode }) : null;
    if (serviceCode && !service) return refused(invalid("service", `There is no service ${serviceCode} here.`));
    if (needsSchool(roles, schoolName)) return refused(NO_SCHOOL);
    const schoolId = schoolName ? await findOrAddSchool(tx, schoolName) : null;
    const words = { name, email, serviceId: service && toGlobalId("Service", service.id) };
    const person = await addPerson(tx, words, roles, schoolId);
    return "version" in person ? { personId: person.id } : refused(person);
  });
}

/** Gives somebody other roles, which hold from their next request on. */
export async function changeRoles(ctx: RequestContext, email: string, roles: Role[]): Promise<readonly UserError[]> {
  return await changing(ctx, "changeRoles", email, { roles });
}

/** Ends somebody's account: they are signed out with their next request. What they did stays under their name. */
export async function endPerson(ctx: RequestContext, email: string): Promise<readonly UserError[]> {
  return await changing(ctx, "endPerson", email, { isActive: false });
}

async function changing(
  ctx: RequestContext,
  act: string,
  email: string,
  values: Partial<Pick<Person, "roles" | "isActive">>,
): Promise<readonly UserError[]> {
  return await byCommand(ctx, act, async (tx) => {
    const person = await tx.find(Person, { email: email.toLowerCase(), isSystem: false });
    if (!person) return refused(invalid("email", `Nobody with the address ${email} is named here.`));
    if (needsSchool(values.roles ?? [], person.schoolId)) return refused(NO_SCHOOL);
    await tx.patch(Person, person.id, person.version, values);
    return { personId: person.id };
  });
}

async function byCommand(
  ctx: RequestContext,
  act: string,
  work: (tx: Tx) => Promise<Outcome>,
): Promise<readonly UserError[]> {
  const { errors } = await inTransaction<{ personId: string }>(ctx, act, {}, async (tx) => {
    const outcome = await work(tx);
    if (!(outcome instanceof Refused)) await recordWrite(tx, { act, entity: "Person", entityId: outcome.personId });
    return outcome;
  });
  return errors;
}
