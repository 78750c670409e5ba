import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** The three populations of the register (AFC-04…13). */
export const POPULATIONS: Words<EnumOf<"Population">> = {
  AT_RISK: "At risk of missing education",
  MISSING: "Missing education",
  NOT_SUITABLE: "Education not suitable",
};

/** Whether it is known where the child is. */
export const LOCATIONS: Words<EnumOf<"LocationStatus">> = {
  LOCATED: "Located",
  NOT_LOCATED: "Not located",
  UNKNOWN: "Not known yet",
};

/** Where an entry stands on the register. */
export const ENTRY_STATUSES: Words<EnumOf<"EntryStatus">> = {
  ADDED: "New, not yet discussed",
  ACTIVE: "On the register",
  REMOVAL_PROPOSED: "Removal proposed",
  REMOVED: "Removed",
  CLOSED: "Closed",
  VOIDED: "Entered in error",
};

/** Where a referral stands. */
export const REFERRAL_STATES: Words<EnumOf<"ReferralState">> = {
  SCREENED: "Waiting for an agenda",
  COLLATED: "On an agenda",
  REGISTERED: "On the register",
  FAIR_ACCESS: "Passed to Fair Access",
  ALTERNATIVE_PROVISION: "Passed to alternative provision",
  JOINT_AGENCY: "Passed to the joint agency panel",
};

/** Where a removal stands. */
export const REMOVAL_STATES: Words<EnumOf<"RemovalState">> = {
  PROPOSED: "Proposed",
  ON_AGENDA: "On the agenda",
  PANEL_AGREED: "Agreed by the panel",
  PANEL_REFUSED: "Refused by the panel",
  DEFERRED: "Deferred by the panel",
  APPROVED: "Approved",
  DECLINED: "Declined by the strategic lead",
  WITHDRAWN: "Withdrawn",
};

/** What the safety plan is for. */
export const SAFETY_PLAN_MODES: Words<EnumOf<"SafetyPlanMode">> = {
  STABILISE: "Make the present education work",
  PLAN_ALTERNATIVE: "Plan something else",
};

/** Whether the child's address is protected. */
export const ADDRESS_PROTECTIONS: Words<EnumOf<"AddressProtection">> = {
  NONE: "Not protected",
  TO_CONFIRM: "To be confirmed",
  PROTECTED: "Protected: do not share",
};

/** The child's sex as recorded. */
export const SEXES: Words<EnumOf<"Sex">> = { FEMALE: "Female", MALE: "Male" };

/** The orders a register can be shown in. */
export const REGISTER_SORTS: Words<EnumOf<"RegisterSort">> = {
  NEXT_ACTION_DUE: "Next action due",
  NAME: "Name",
  DATE_ADDED: "Date added",
  REFERENCE: "Reference",
};
