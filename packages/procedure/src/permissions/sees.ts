import { Role } from "../codes.js";
import { byPass, forOwn, type RowEntry } from "./grants.js";
import { KEEPERS, PANEL, REGISTER_READERS, SERVICES } from "./role-groups.js";

const { STRATEGIC_LEAD, AUDITOR, DATA_PROTECTION_OFFICER, ALTERNATE, GUEST } = Role;

/** How much of a child is seen, by whom (Q25). */
export const SEES = {
  /** Whether the register knows the child, and who leads (AFC-66). */
  known: SERVICES,
  /** The line of the register (AFC-19). */
  line: [...REGISTER_READERS, ...byPass([ALTERNATE, GUEST])],
  /** The full case: plan, notes, actions, chronology (AFC-128, AFC-132, Q23). */
  fullCase: [...PANEL, ...forOwn(REGISTER_READERS), ...byPass([ALTERNATE, GUEST])],
  /** A restriction hides no record from these: whoever looks after it, and whoever oversees how it is used. */
  restricted: [STRATEGIC_LEAD, DATA_PROTECTION_OFFICER, AUDITOR],
  /** How what they may see now stood at a past moment (Q39); never more of a child than now. */
  past: [...KEEPERS, AUDITOR, DATA_PROTECTION_OFFICER],
} as const satisfies Record<string, readonly RowEntry[]>;
