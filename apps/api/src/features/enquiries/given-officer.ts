import { may } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { Person } from "../people/index.js";

/** Says whether somebody of the authority works on searches for children, and still works here. */
export function isEnquirer({ roles, schoolId, isActive }: Pick<Person, "roles" | "schoolId" | "isActive">): boolean {
  return isActive && schoolId === null && may(roles, "transferEnquiry");
}

/** The officer given by id; the refusal when it is nobody here, or nobody who works on searches. */
export async function findGivenOfficer(
  tx: Tx,
  globalId: string,
  field: string,
): Promise<{ officer: Person } | { error: UserError }> {
  const id = fromGlobalId("Person", globalId);
  const officer = id ? await tx.find(Person, { id }) : null;
  if (!officer) return { error: notFound(field) };
  return isEnquirer(officer) ? { officer } : { error: refusedBy("OFFICER_NOT_AN_ENQUIRER", field) };
}
