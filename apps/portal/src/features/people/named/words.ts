import type { Choice } from "../../../design/index.js";
import type { EnumOf } from "../../../graphql.js";
import { ROLES } from "../../../wording.js";

type Role = EnumOf<"Role">;

/** What a role opens, for whoever gives it. */
const OPENS: Partial<Record<Role, string>> = {
  REGISTER_ADMIN: "Keeps the register, and names people",
  STRATEGIC_LEAD: "Keeps the register, approves removals, answers escalations and reads the trail",
  PANEL_MEMBER: "Sees the full case of every child. Whoever is named to a seat has it by that",
  INVESTIGATING_OFFICER: "Looks for children. Sees the line of every child, and the case where they have an action",
  FRONT_DOOR: "Screens what comes in. Sees the line of every child",
  SERVICE_STAFF: "Refers children, and asks whether a child is known",
  REPORT_READER: "Sees figures and no child",
  SYSTEM_ADMIN: "Names people in every role, and looks after machine clients. Sees no child",
  AUDITOR: "Reads who did and saw what, and writes nothing",
  DATA_PROTECTION_OFFICER: "Subject access, disputed facts, retention, and who saw what",
  SUPERVISOR: "Reviews and gives out the cases of officers. Sees the line of every child",
  SCHOOL_LEAD: "Sees the children of one school, and no other",
  EHE_OFFICER: "Keeps home education. Sees the line of every child",
};

/** Roles to tick, each with what it opens. */
export function choicesOfRoles(roles: readonly Role[]): Choice[] {
  return roles.map((value) => {
    const hint = OPENS[value];
    return { value, text: ROLES[value], ...(hint ? { hint } : {}) };
  });
}

/** Roles in one line. Whoever is let into one meeting alone has none. */
export function rolesInWords(roles: readonly Role[]): string {
  return roles.length > 0 ? roles.map((role) => ROLES[role]).join(", ") : "None, but where a meeting lets them in";
}

/** Where those who are named are listed. */
export const NAMED = { to: "/people/all", text: "People who may sign in" } as const;
