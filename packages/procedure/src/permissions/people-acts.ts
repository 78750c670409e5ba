import { Role } from "../codes.js";
import type { RowEntry } from "./grants.js";
import { TRAIL_READERS } from "./role-groups.js";

const { REGISTER_ADMIN, SYSTEM_ADMIN } = Role;

const NAMERS = [REGISTER_ADMIN, SYSTEM_ADMIN] as const;

/** The rows of MAY for who may sign in, and as what. Which roles each of them gives is data in `naming.ts`. */
export const PEOPLE_ACTS = {
  namedPeople: [...NAMERS, ...TRAIL_READERS],
  namedPerson: [...NAMERS, ...TRAIL_READERS],
  namePerson: NAMERS,
  correctPerson: NAMERS,
  changePersonRoles: NAMERS,
  endPerson: NAMERS,
  reinstatePerson: NAMERS,
} as const satisfies Record<string, readonly RowEntry[]>;
