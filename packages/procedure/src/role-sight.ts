import { type Role, Sight } from "./codes.js";
import { KEEPERS, PANEL, REGISTER_READERS, SERVICES } from "./role-groups.js";

/** How much of a child's record somebody with these roles may see (Q25). */
export function sight(roles: readonly Role[]): Sight {
  const has = (some: readonly Role[]) => roles.some((role) => some.includes(role));
  if (has(PANEL)) return Sight.FULL_CASE;
  if (has(REGISTER_READERS)) return Sight.REGISTER_LINE;
  return has(SERVICES) ? Sight.KNOWN_ONLY : Sight.NONE;
}

/** Says whether somebody with these roles keeps the register: business support or the strategic lead. */
export function keepsRegister(roles: readonly Role[]): boolean {
  return roles.some((role) => (KEEPERS as readonly Role[]).includes(role));
}
