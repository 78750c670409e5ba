import { type SubjectAccessDue, subjectAccessDue } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { SubjectAccessRequest } from "./subject-access.entities.js";

/** When a request must be answered, and why then. */
export function dueOf(
  request: Pick<SubjectAccessRequest, "receivedOn" | "identityAskedOn" | "identityShownOn" | "furtherMonths">,
  ctx: Pick<RequestContext, "calendar">,
): SubjectAccessDue {
  return subjectAccessDue(request, ctx.calendar);
}
