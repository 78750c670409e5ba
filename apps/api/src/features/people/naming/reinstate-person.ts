import { decideReinstating } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import { rolesInWords } from "../../../platform/audit/code-words.js";
import type { RequestContext } from "../../../platform/context.js";
import { inTransaction, refused, type Written } from "../../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../../platform/graphql/user-error.js";
import { Person } from "../people.entities.js";
import { lockNamed, type NamedRefs } from "./named-facts.js";
import type { ReinstatePersonInput } from "./naming.types.js";

/** Lets somebody who was ended sign in again, with the roles they had; seats and actions stay with whoever has them now. */
export async function reinstatePerson(ctx: RequestContext, input: ReinstatePersonInput): Promise<Written<NamedRefs>> {
  return await inTransaction<NamedRefs>(ctx, "reinstatePerson", input, async (tx) => {
    const named = await lockNamed(tx, input.personId);
    if (!named) return refused(notFound("personId"));
    const { person, facts } = named;
    const refs = { personId: person.id };
    const decision = decideReinstating(tx.viewer.roles, facts);
    if (!decision.allowed) return refused(refusedBy(decision.rule, "personId"), refs);
    if (!(await tx.patch(Person, person.id, input.version, { isActive: true }))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "reinstatePerson",
      entity: "Person",
      entityId: person.id,
      changes: [{ field: "roles", label: "Roles", before: null, after: rolesInWords(person.roles) }],
    });
    return refs;
  });
}
