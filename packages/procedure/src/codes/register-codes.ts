/** Which of the three kinds of children of section 1 a child belongs to (AFC-04). */
export const Population = {
  AT_RISK: "AT_RISK",
  MISSING: "MISSING",
  NOT_SUITABLE: "NOT_SUITABLE",
} as const;

/** One of Population. */
export type Population = (typeof Population)[keyof typeof Population];

/** Whether it is established where the child is (AFC-08). */
export const LocationStatus = {
  LOCATED: "LOCATED",
  NOT_LOCATED: "NOT_LOCATED",
  UNKNOWN: "UNKNOWN",
} as const;

/** One of LocationStatus. */
export type LocationStatus = (typeof LocationStatus)[keyof typeof LocationStatus];

/** The three groups in which the panel considers children (AFC-71). */
export const ReferralGroup = {
  ON_ROLL_NOT_ATTENDING: "ON_ROLL_NOT_ATTENDING",
  NOT_ON_ROLL_HARD_TO_PLACE: "NOT_ON_ROLL_HARD_TO_PLACE",
  CONCERNS_OR_RISK_OF_BREAKDOWN: "CONCERNS_OR_RISK_OF_BREAKDOWN",
} as const;

/** One of ReferralGroup. */
export type ReferralGroup = (typeof ReferralGroup)[keyof typeof ReferralGroup];

/** Where a child's entry on the register stands (AFC-22, AFC-23). */
export const EntryStatus = {
  ADDED: "ADDED",
  ACTIVE: "ACTIVE",
  REMOVAL_PROPOSED: "REMOVAL_PROPOSED",
  REMOVED: "REMOVED",
  /** Left with its enquiry, where the procedure has no panel. */
  CLOSED: "CLOSED",
  VOIDED: "VOIDED",
} as const;

/** One of EntryStatus. */
export type EntryStatus = (typeof EntryStatus)[keyof typeof EntryStatus];

/** Whether a child's address must be kept from everyone but a few. */
export const AddressProtection = {
  NONE: "NONE",
  TO_CONFIRM: "TO_CONFIRM",
  PROTECTED: "PROTECTED",
} as const;

/** One of AddressProtection. */
export type AddressProtection = (typeof AddressProtection)[keyof typeof AddressProtection];

/** Sex as schools record it. */
export const Sex = {
  FEMALE: "FEMALE",
  MALE: "MALE",
} as const;

/** One of Sex. */
export type Sex = (typeof Sex)[keyof typeof Sex];

/** Where a referral to the panel stands (AFC-66, AFC-67). */
export const ReferralState = {
  SCREENED: "SCREENED",
  COLLATED: "COLLATED",
  REGISTERED: "REGISTERED",
  FAIR_ACCESS: "FAIR_ACCESS",
  ALTERNATIVE_PROVISION: "ALTERNATIVE_PROVISION",
  JOINT_AGENCY: "JOINT_AGENCY",
} as const;

/** One of ReferralState. */
export type ReferralState = (typeof ReferralState)[keyof typeof ReferralState];

/** Whether the teams steady the placement or plan another (AFC-114). */
export const SafetyPlanMode = {
  STABILISE: "STABILISE",
  PLAN_ALTERNATIVE: "PLAN_ALTERNATIVE",
} as const;

/** One of SafetyPlanMode. */
export type SafetyPlanMode = (typeof SafetyPlanMode)[keyof typeof SafetyPlanMode];
