import { may } from "@rome/procedure";
import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
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
  const officer = await findGiven(tx, Person, globalId);
  if (!officer) return { error: notFound(field) };
  return isEnquirer(officer) ? { officer } : { error: refusedBy("OFFICER_NOT_AN_ENQUIRER", field) };
}
