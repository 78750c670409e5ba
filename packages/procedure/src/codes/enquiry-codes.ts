/** Where the search for one child stands. */
export const EnquiryState = {
  /** The school looks for the child alone. */
  WITH_SCHOOL: "WITH_SCHOOL",
  /** The school has referred; the authority has not accepted yet. */
  REFERRED: "REFERRED",
  /** School and authority enquire together. */
  JOINT: "JOINT",
  /** Found, in or awaiting provision; follow-ups run. */
  FOUND: "FOUND",
  CLOSED: "CLOSED",
} as const;

/** One of EnquiryState. */
export type EnquiryState = (typeof EnquiryState)[keyof typeof EnquiryState];

/** Who wrote a line of the chronology: the school's side or the authority's. */
export const Side = {
  SCHOOL: "SCHOOL",
  AUTHORITY: "AUTHORITY",
} as const;

/** One of Side. */
export type Side = (typeof Side)[keyof typeof Side];

/** Whether the education found for a child has begun, and where (SUF-53). */
export const ProvisionStart = {
  AT_SCHOOL: "AT_SCHOOL",
  OTHERWISE: "OTHERWISE",
  NOT_YET: "NOT_YET",
} as const;

/** One of ProvisionStart. */
export type ProvisionStart = (typeof ProvisionStart)[keyof typeof ProvisionStart];

/** How somebody tried to reach a family (AFC-73, CAM-42, CSP-21). */
export const AttemptChannel = {
  CALL: "CALL",
  TEXT: "TEXT",
  EMAIL: "EMAIL",
  VISIT: "VISIT",
  LETTER_SENT: "LETTER_SENT",
  LETTER_BY_HAND: "LETTER_BY_HAND",
  OTHER: "OTHER",
} as const;

/** One of AttemptChannel. */
export type AttemptChannel = (typeof AttemptChannel)[keyof typeof AttemptChannel];

/** What came of trying to reach a family; failures are recorded like successes (CAM-42). */
export const AttemptResult = {
  SPOKE_TO_FAMILY: "SPOKE_TO_FAMILY",
  SAW_CHILD: "SAW_CHILD",
  MESSAGE_LEFT: "MESSAGE_LEFT",
  NO_ANSWER: "NO_ANSWER",
  NUMBER_OR_ADDRESS_DEAD: "NUMBER_OR_ADDRESS_DEAD",
  INFORMATION_GAINED: "INFORMATION_GAINED",
} as const;

/** One of AttemptResult. */
export type AttemptResult = (typeof AttemptResult)[keyof typeof AttemptResult];

/** How a child stands with child protection, strongest last (CAM-13, CSP-04, CSP-18, OXF-08, SUF-35). */
export const ProtectionStatus = {
  UNKNOWN: "UNKNOWN",
  NONE: "NONE",
  CONCERN: "CONCERN",
  CHILD_IN_NEED: "CHILD_IN_NEED",
  INVESTIGATION: "INVESTIGATION",
  PLAN: "PLAN",
} as const;

/** One of ProtectionStatus. */
export type ProtectionStatus = (typeof ProtectionStatus)[keyof typeof ProtectionStatus];

/** Whether ringing or writing to the family is safe for the child and the parent. */
export const SafeToContact = {
  UNKNOWN: "UNKNOWN",
  SAFE: "SAFE",
  ONLY_AS_NOTED: "ONLY_AS_NOTED",
  NOT_SAFE: "NOT_SAFE",
} as const;

/** One of SafeToContact. */
export type SafeToContact = (typeof SafeToContact)[keyof typeof SafeToContact];

/** The kind of a school: it decides the route of a referral (AFC-56, AFC-58, E7.11). */
export const SchoolKind = {
  MAINTAINED: "MAINTAINED",
  ACADEMY: "ACADEMY",
  FREE: "FREE",
  INDEPENDENT: "INDEPENDENT",
  ALTERNATIVE: "ALTERNATIVE",
} as const;

/** One of SchoolKind. */
export type SchoolKind = (typeof SchoolKind)[keyof typeof SchoolKind];

/** The phase of a school (AFC-43). */
export const SchoolPhase = {
  PRIMARY: "PRIMARY",
  SECONDARY: "SECONDARY",
  ALL_THROUGH: "ALL_THROUGH",
  SPECIAL: "SPECIAL",
} as const;

/** One of SchoolPhase. */
export type SchoolPhase = (typeof SchoolPhase)[keyof typeof SchoolPhase];

/** The units in which procedures count (requirements E3). */
export const Unit = {
  SCHOOL_DAY: "SCHOOL_DAY",
  WORKING_DAY: "WORKING_DAY",
  WORKING_HOUR: "WORKING_HOUR",
  CALENDAR_DAY: "CALENDAR_DAY",
  WEEK: "WEEK",
  MONTH: "MONTH",
  HALF_TERM: "HALF_TERM",
  TERM: "TERM",
  IMMEDIATE: "IMMEDIATE",
  MEETING: "MEETING",
} as const;

/** One of Unit. */
export type Unit = (typeof Unit)[keyof typeof Unit];

/** Where a clock stands (M3). */
export const ClockState = {
  RUNNING: "RUNNING",
  PAUSED: "PAUSED",
  MET: "MET",
  BREACHED: "BREACHED",
  SUPERSEDED: "SUPERSEDED",
} as const;

/** One of ClockState. */
export type ClockState = (typeof ClockState)[keyof typeof ClockState];

/** Where the permission to take a child off a school's roll stands (E9, M9). */
export const OffRollState = {
  REQUESTED: "REQUESTED",
  CHECKING: "CHECKING",
  GRANTED: "GRANTED",
  REFUSED: "REFUSED",
  EXERCISED: "EXERCISED",
} as const;

/** One of OffRollState. */
export type OffRollState = (typeof OffRollState)[keyof typeof OffRollState];

/** Which code goes into the transfer file (M10, Q13). */
export const CtfDestination = {
  UNKNOWN: "UNKNOWN",
  OUTSIDE: "OUTSIDE",
  SCHOOL: "SCHOOL",
} as const;

/** One of CtfDestination. */
export type CtfDestination = (typeof CtfDestination)[keyof typeof CtfDestination];

/** Where a referral to the front door stands. */
export const CmeReferralState = {
  SUBMITTED: "SUBMITTED",
  RETURNED: "RETURNED",
  PASSED_ON: "PASSED_ON",
  ACCEPTED: "ACCEPTED",
  NO_FURTHER_ACTION: "NO_FURTHER_ACTION",
} as const;

/** One of CmeReferralState. */
export type CmeReferralState = (typeof CmeReferralState)[keyof typeof CmeReferralState];

/** What was added to a referral to the front door after it was sent (SUF-28). */
export const CmeUpdateKind = {
  /** Later information: a second form, a mail, a call. */
  UPDATE: "UPDATE",
  RETURNED: "RETURNED",
  SENT_AGAIN: "SENT_AGAIN",
} as const;

/** One of CmeUpdateKind. */
export type CmeUpdateKind = (typeof CmeUpdateKind)[keyof typeof CmeUpdateKind];

/** What the front door does with a referral. */
export const Screening = {
  /** Children who are not known are taken on and routed; known ones are passed on (AFC-61). */
  ACCEPT: "ACCEPT",
  /** To the service that works with the child already. */
  PASS_ON: "PASS_ON",
} as const;

/** One of Screening. */
export type Screening = (typeof Screening)[keyof typeof Screening];

/** What comes of one child of a list of failed transfers (SUF-22, CAM-34). */
export const FailedTransferOutcome = {
  /** A search is opened. */
  NEW: "NEW",
  /** A search for the child is open already, and goes on. */
  ALREADY_LOOKED_FOR: "ALREADY_LOOKED_FOR",
  /** Somebody on the register may be the same child: a person looks first. */
  CLOSE_MATCH: "CLOSE_MATCH",
  /** The child's death is recorded: nothing is opened. */
  HAS_DIED: "HAS_DIED",
} as const;

/** One of FailedTransferOutcome. */
export type FailedTransferOutcome = (typeof FailedTransferOutcome)[keyof typeof FailedTransferOutcome];
