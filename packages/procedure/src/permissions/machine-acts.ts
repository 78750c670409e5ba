import { Role } from "../codes.js";
import { asSecondPerson, type RowEntry } from "./grants.js";

const { STRATEGIC_LEAD, SYSTEM_ADMIN } = Role;

/** The rows of MAY for machine clients and their tokens. */
export const MACHINE_ACTS = {
  machineClients: [SYSTEM_ADMIN, STRATEGIC_LEAD],
  addMachineClient: [SYSTEM_ADMIN],
  agreeMachineClient: asSecondPerson([STRATEGIC_LEAD]),
  issueToken: [SYSTEM_ADMIN],
  revokeToken: [SYSTEM_ADMIN, STRATEGIC_LEAD],
} as const satisfies Record<string, readonly RowEntry[]>;
