import { decideNaming, type Giver, type Role } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import { rolesInWords } from "../../../platform/audit/code-words.js";
import type { RequestContext } from "../../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { SHORT_TEXT, tooLong, trimmed } from "../../../platform/graphql/given-text.js";
import { invalid, refusedBy } from "../../../platform/graphql/user-error.js";
import { addPerson } from "../add-person.js";
import { findOrAddSchool } from "../find-or-add-school.js";
import { Person } from "../people.entities.js";
import type { NewPersonInput } from "../seats.types.js";
import type { NamedRefs } from "./named-facts.js";
import type { NamePersonInput } from "./naming.types.js";

/** Somebody who is to be named. */
export interface ToName {
  newPerson: NewPersonInput;
  roles: readonly Role[];
  /** Name of the school of a school's person. */
  schoolName?: string | null;
}

/** Names somebody new, so that they may sign in with their council account. */
export async function namePerson(ctx: RequestContext, input: NamePersonInput): Promise<Written<NamedRefs>> {
  return await inTransaction<NamedRefs>(
    ctx,
    "namePerson",
    input,
    async (tx) => await nameIn(tx, tx.viewer.roles, input),
  );
}

/** Names somebody within an act, whoever asks for it. */
export async function nameIn(tx: Tx, giver: Giver, named: ToName): Promise<NamedRefs | Refused<NamedRefs>> {
  const roles = [...new Set(named.roles)];
  const schoolName = trimmed(named.schoolName) ?? null;
  const decision = decideNaming(giver, roles, schoolName !== null);
  if (!decision.allowed)
    return refused(refusedBy(decision.rule, decision.rule === "SCHOOL_LEAD_NEEDS_SCHOOL" ? "schoolName" : "roles"));
  const long = tooLong({ schoolName }, SHORT_TEXT);
  if (long) return refused(long);
  if (await wasEnded(tx, named.newPerson.email))
    return refused(
      invalid("newPerson.email", "This address was ended here. Find them under Ended, and let them in again."),
    );
  const schoolId = schoolName ? await findOrAddSchool(tx, schoolName) : null;
  const person = await addPerson(tx, named.newPerson, roles, schoolId);
  if ("code" in person) return refused(person);
  await recordWrite(tx, {
    act: "namePerson",
    entity: "Person",
    entityId: person.id,
    changes: [{ field: "roles", label: "Roles", before: null, after: rolesInWords(roles) }],
  });
  return { personId: person.id };
}

async function wasEnded(tx: Tx, email: string): Promise<boolean> {
  return (await tx.find(Person, { email: email.trim().toLowerCase(), isActive: false })) !== null;
}
