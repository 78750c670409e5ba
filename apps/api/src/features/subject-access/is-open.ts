import { OPEN_SUBJECT_ACCESS } from "@rome/procedure";
import type { SubjectAccessRequest } from "./subject-access.entities.js";

/** Says whether a request is still to be answered. */
export function isOpen({ state }: SubjectAccessRequest): boolean {
  return OPEN_SUBJECT_ACCESS.includes(state);
}
