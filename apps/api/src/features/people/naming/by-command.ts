import type { Role } from "@rome/procedure";
import type { RequestContext } from "../../../platform/context.js";
import { inTransaction, type Refused, refused } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { toGlobalId } from "../../../platform/graphql/global-id.js";
import { invalid, type UserError } from "../../../platform/graphql/user-error.js";
import { School, Service } from "../people.entities.js";
import { changeRolesIn } from "./change-person-roles.js";
import { correctIn } from "./correct-person.js";
import { endIn } from "./end-person.js";
import { nameIn } from "./name-person.js";
import { lockNamedWhere, type Named, type NamedRefs } from "./named-facts.js";

/** Somebody whom a command names. */
export interface NamedByCommand {
  name: string;
  email: string;
  roles: Role[];
  /** Code of a service of the procedure. */
  serviceCode: string | null;
  /** Name of the school of a school's person. */
  schoolName: string | null;
}

type Outcome = NamedRefs | Refused<NamedRefs>;

/** Whoever runs the server gives every role that can be given: the first person of an authority is named by nobody else. */
const COMMAND = null;

/** Names somebody, by the same rules as the page. The context is that of the register itself: a command, not a person, does it. */
export async function nameByCommand(ctx: RequestContext, named: NamedByCommand): Promise<readonly UserError[]> {
  return await byCommand(ctx, "namePerson", async (tx) => {
    const { name, email, roles, serviceCode, schoolName } = named;
    const service = serviceCode ? await tx.find(Service, { code: serviceCode }) : null;
    if (serviceCode && !service) return refused(invalid("service", `There is no service ${serviceCode} here.`));
    const newPerson = { name, email, serviceId: service && toGlobalId("Service", service.id) };
    return await nameIn(tx, COMMAND, { newPerson, roles, schoolName });
  });
}

/** Puts right what somebody is called; where they work stays. */
export async function correctByCommand(
  ctx: RequestContext,
  email: string,
  name: string,
): Promise<readonly UserError[]> {
  return await onPerson(ctx, "correctPerson", email, async (tx, named) => {
    const { serviceId, schoolId, version } = named.person;
    const service = serviceId ? await tx.find(Service, { id: serviceId }) : null;
    const school = schoolId ? await tx.find(School, { id: schoolId }) : null;
    const stays = { service, schoolName: school?.name ?? null, heir: null };
    return await correctIn(tx, COMMAND, named, { ...stays, name: name.trim(), version });
  });
}

/** Gives somebody other roles, which hold from their next request on. */
export async function changeRolesByCommand(
  ctx: RequestContext,
  email: string,
  roles: Role[],
): Promise<readonly UserError[]> {
  return await onPerson(ctx, "changePersonRoles", email, async (tx, named) => {
    return await changeRolesIn(tx, COMMAND, named, { roles, version: named.person.version });
  });
}

/** Ends somebody's account: they are signed out with their next request. */
export async function endByCommand(ctx: RequestContext, email: string): Promise<readonly UserError[]> {
  return await onPerson(ctx, "endPerson", email, async (tx, named) => {
    return await endIn(tx, COMMAND, named, { version: named.person.version, heir: null });
  });
}

async function onPerson(
  ctx: RequestContext,
  act: string,
  email: string,
  work: (tx: Tx, named: Named) => Promise<Outcome>,
): Promise<readonly UserError[]> {
  return await byCommand(ctx, act, async (tx) => {
    const named = await lockNamedWhere(tx, { email: email.toLowerCase() });
    if (!named) return refused(invalid("email", `Nobody with the address ${email} is named here.`));
    return await work(tx, named);
  });
}

async function byCommand(
  ctx: RequestContext,
  act: string,
  work: (tx: Tx) => Promise<Outcome>,
): Promise<readonly UserError[]> {
  const { errors } = await inTransaction<NamedRefs>(ctx, act, {}, work);
  return errors;
}
