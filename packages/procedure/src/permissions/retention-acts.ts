import { Role } from "../codes.js";
import { asSecondPerson, type RowEntry } from "./grants.js";
import { KEEPERS } from "./role-groups.js";

const { REGISTER_ADMIN, STRATEGIC_LEAD, AUDITOR, DATA_PROTECTION_OFFICER } = Role;

/** How long records are kept, and their disposal: business support proposes, two others approve (Q26). */
export const RETENTION_ACTS = {
  retentionSchedule: [...KEEPERS, AUDITOR, DATA_PROTECTION_OFFICER],
  disposals: [...KEEPERS, AUDITOR, DATA_PROTECTION_OFFICER],
  disposal: [...KEEPERS, AUDITOR, DATA_PROTECTION_OFFICER],
  dueForDisposal: [...KEEPERS, DATA_PROTECTION_OFFICER],
  signRetentionSchedule: [DATA_PROTECTION_OFFICER],
  changeRetentionClass: [REGISTER_ADMIN, DATA_PROTECTION_OFFICER],
  proposeDisposal: [REGISTER_ADMIN],
  approveDisposal: asSecondPerson([STRATEGIC_LEAD, DATA_PROTECTION_OFFICER]),
  declineDisposal: [STRATEGIC_LEAD, DATA_PROTECTION_OFFICER],
} as const satisfies Record<string, readonly RowEntry[]>;
