import { Role } from "../codes.js";
import { byPass, forSchool } from "./grants.js";

const { REGISTER_ADMIN, STRATEGIC_LEAD, PANEL_MEMBER, INVESTIGATING_OFFICER, FRONT_DOOR, SERVICE_STAFF } = Role;
const { REPORT_READER, SYSTEM_ADMIN, SUPERVISOR, SCHOOL_LEAD, EHE_OFFICER, ALTERNATE, GUEST } = Role;
const { AUDITOR, DATA_PROTECTION_OFFICER } = Role;

/** Business support and the strategic lead keep the register; in Suffolk the CME Officer is both (AFC-20, AFC-21, SUF-11). */
export const KEEPERS = [REGISTER_ADMIN, STRATEGIC_LEAD] as const;
/** Those who see the full case: the keepers and the holders of seats (Q25). */
export const PANEL = [...KEEPERS, PANEL_MEMBER] as const;
/** Those who see at least the register line (AFC-19, Q25). */
export const REGISTER_READERS = [...PANEL, INVESTIGATING_OFFICER, FRONT_DOOR, SUPERVISOR, EHE_OFFICER] as const;
/** Every named member of staff of a service: may ask whether a child is known, and refer (AFC-61, AFC-66). */
export const SERVICES = [...REGISTER_READERS, SERVICE_STAFF] as const;
/** Those of the authority who work on the search for a child. */
export const ENQUIRERS = [...KEEPERS, INVESTIGATING_OFFICER, FRONT_DOOR, SUPERVISOR, EHE_OFFICER] as const;
/** And the schools, for their own children only. */
export const ENQUIRERS_AND_SCHOOLS = [...ENQUIRERS, ...forSchool([SCHOOL_LEAD])] as const;
/** Those who may tell the front door about a child: every service, and the schools (AFC-60, SUF-15). */
export const REFERRERS = [...SERVICES, SCHOOL_LEAD] as const;
/** Those who screen what comes in (AFC-61, SUF-16). */
export const SCREENERS = [...KEEPERS, FRONT_DOOR] as const;
/** Those who see a page that is made to be printed: the panel, and whoever works on a search. */
export const PRINTERS = [...ENQUIRERS_AND_SCHOOLS, PANEL_MEMBER] as const;
/** Those who may do at one meeting what a seat's holder may; the pass says at which (AFC-126, Q23). */
export const AT_THE_TABLE = [...PANEL, ...byPass([ALTERNATE])] as const;
/** Everybody who takes part in a meeting; the pass of a guest says in which items (AFC-128, Q24). */
export const TAKE_PART = [...AT_THE_TABLE, ...byPass([GUEST])] as const;
/** Those who read who looked at and did what: the chair, the auditor and the data protection officer. */
export const TRAIL_READERS = [STRATEGIC_LEAD, AUDITOR, DATA_PROTECTION_OFFICER] as const;
/** Everybody who signs in. */
export const EVERYBODY = [
  ...SERVICES,
  REPORT_READER,
  SYSTEM_ADMIN,
  AUDITOR,
  DATA_PROTECTION_OFFICER,
  SCHOOL_LEAD,
  ALTERNATE,
  GUEST,
] as const;
