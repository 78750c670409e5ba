import { type Role, Sight } from "../codes.js";
import { seesAs } from "./matrix.js";
import { KEEPERS } from "./role-groups.js";

/** How much of every child of the register somebody with these roles may see (Q25). */
export function sight(roles: readonly Role[]): Sight {
  if (seesAs(roles, "fullCase")) return Sight.FULL_CASE;
  if (seesAs(roles, "line")) return Sight.REGISTER_LINE;
  return seesAs(roles, "known") ? Sight.KNOWN_ONLY : Sight.NONE;
}

/** Says whether somebody with these roles keeps the register: business support or the strategic lead. */
export function keepsRegister(roles: readonly Role[]): boolean {
  return roles.some((role) => (KEEPERS as readonly Role[]).includes(role));
}
