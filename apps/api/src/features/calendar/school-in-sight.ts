import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { School } from "../people/index.js";

/** Whose calendar is meant: a school's, or with null the authority's. */
export interface CalendarOwner {
  school: School | null;
}

/** Whose calendar is meant by a school's opaque id; null when it is out of sight. A school's person has their own school's. */
export async function findOwner(tx: Tx, schoolId: string | null | undefined): Promise<CalendarOwner | null> {
  const own = tx.viewer.schoolId;
  if (!schoolId && own === null) return { school: null };
  const id = schoolId ? fromGlobalId("School", schoolId) : own;
  const isOutOfSight = id === null || (own !== null && own !== id);
  const school = isOutOfSight ? null : await tx.find(School, { id });
  return school ? { school } : null;
}
