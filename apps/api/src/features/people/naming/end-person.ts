import { decideEndingPerson, type Giver } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import { rolesInWords } from "../../../platform/audit/code-words.js";
import type { RequestContext } from "../../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../../platform/graphql/user-error.js";
import { countOpenActions, handOnActions } from "../hand-on-actions.js";
import { findColleague } from "../name-seat-holder.js";
import { Person } from "../people.entities.js";
import { lockNamed, type Named, type NamedRefs } from "./named-facts.js";
import type { EndPersonInput } from "./naming.types.js";

/** Ends somebody's account: they are signed out with their next request. What they did stays under their name. */
export async function endPerson(ctx: RequestContext, input: EndPersonInput): Promise<Written<NamedRefs>> {
  return await inTransaction<NamedRefs>(ctx, "endPerson", input, async (tx) => {
    const named = await lockNamed(tx, input.personId);
    if (!named) return refused(notFound("personId"));
    const heirId = input.handActionsToPersonId;
    const heir = heirId ? await findColleague(tx, heirId) : null;
    if (heirId && !heir) return refused(notFound("handActionsToPersonId"), { personId: named.person.id });
    return await endIn(tx, tx.viewer.roles, named, { version: input.version, heir });
  });
}

/** Ends somebody within an act, whoever asks for it; their open actions go to the heir. */
export async function endIn(
  tx: Tx,
  giver: Giver,
  { person, facts }: Named,
  { version, heir }: { version: number; heir: Person | null },
): Promise<NamedRefs | Refused<NamedRefs>> {
  const refs = { personId: person.id };
  const decision = decideEndingPerson(giver, facts, {
    openActions: await countOpenActions(tx, person.id),
    handsActionsOn: heir !== null && heir.id !== person.id,
  });
  if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule)), refs);
  if (!(await tx.patch(Person, person.id, version, { isActive: false }))) return refused(conflict(), refs);
  if (heir) await handOnActions(tx, person, heir);
  await recordWrite(tx, {
    act: "endPerson",
    entity: "Person",
    entityId: person.id,
    changes: [{ field: "roles", label: "Roles", before: rolesInWords(person.roles), after: null }],
  });
  return refs;
}

function fieldOf(rule: string): string {
  return rule === "PERSON_ACTIONS_HANDED_ON" ? "handActionsToPersonId" : "personId";
}
