import { Role } from "./codes.js";
import type { RowEntry } from "./grants.js";
import { KEEPERS } from "./role-groups.js";

const { DATA_PROTECTION_OFFICER } = Role;

/** The rows of MAY for the rights of the people in the register: subject access, holds, disputed facts. */
export const RIGHTS_ACTS = {
  holds: [...KEEPERS, DATA_PROTECTION_OFFICER],
  placeHold: [...KEEPERS, DATA_PROTECTION_OFFICER],
  liftHold: [DATA_PROTECTION_OFFICER],
} as const satisfies Record<string, readonly RowEntry[]>;
