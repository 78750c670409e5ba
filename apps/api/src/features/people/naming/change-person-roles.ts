import { decideRoles, type Giver, type Role } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import { rolesInWords } from "../../../platform/audit/code-words.js";
import type { RequestContext } from "../../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../../platform/graphql/user-error.js";
import { Person } from "../people.entities.js";
import { lockNamed, type Named, type NamedRefs } from "./named-facts.js";
import type { ChangePersonRolesInput } from "./naming.types.js";

/** Gives somebody other roles, which hold from their next request on. */
export async function changePersonRoles(
  ctx: RequestContext,
  input: ChangePersonRolesInput,
): Promise<Written<NamedRefs>> {
  return await inTransaction<NamedRefs>(ctx, "changePersonRoles", input, async (tx) => {
    const named = await lockNamed(tx, input.personId);
    if (!named) return refused(notFound("personId"));
    return await changeRolesIn(tx, tx.viewer.roles, named, input);
  });
}

/** Gives somebody other roles within an act, whoever asks for it. */
export async function changeRolesIn(
  tx: Tx,
  giver: Giver,
  { person, facts }: Named,
  wanted: { roles: readonly Role[]; version: number },
): Promise<NamedRefs | Refused<NamedRefs>> {
  const refs = { personId: person.id };
  const roles = [...new Set(wanted.roles)];
  const decision = decideRoles(giver, facts, roles);
  if (!decision.allowed) return refused(refusedBy(decision.rule, "roles"), refs);
  if (!(await tx.patch(Person, person.id, wanted.version, { roles }))) return refused(conflict(), refs);
  await recordWrite(tx, {
    act: "changePersonRoles",
    entity: "Person",
    entityId: person.id,
    changes: [{ field: "roles", label: "Roles", before: rolesInWords(person.roles), after: rolesInWords(roles) }],
  });
  return refs;
}
