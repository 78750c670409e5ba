import { Role } from "../codes.js";
import { asSecondPerson, forSelf, type RowEntry, withReason } from "./grants.js";
import { KEEPERS, PANEL, TRAIL_READERS } from "./role-groups.js";

const { STRATEGIC_LEAD, PANEL_MEMBER, INVESTIGATING_OFFICER, FRONT_DOOR, SUPERVISOR, EHE_OFFICER } = Role;

/** Those who may open a restricted record in an emergency: never an alternate or a guest. */
const IN_AN_EMERGENCY = [...PANEL, INVESTIGATING_OFFICER, FRONT_DOOR] as const;

/** The rows of MAY for restricted records, conflicts of interest and emergency access. */
export const SIGHT_ACTS = {
  restrictedRecord: IN_AN_EMERGENCY,
  emergencyAccesses: TRAIL_READERS,
  restrictRecord: KEEPERS,
  askToLiftRestriction: KEEPERS,
  agreeToLiftRestriction: asSecondPerson(KEEPERS),
  declareConflict: [...KEEPERS, ...forSelf([PANEL_MEMBER, INVESTIGATING_OFFICER, FRONT_DOOR, SUPERVISOR, EHE_OFFICER])],
  endConflict: asSecondPerson([STRATEGIC_LEAD]),
  openEmergencyAccess: withReason(IN_AN_EMERGENCY),
  endEmergencyAccess: forSelf(IN_AN_EMERGENCY),
} as const satisfies Record<string, readonly RowEntry[]>;
