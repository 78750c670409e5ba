import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** Whether the education found for a child has begun, and where. */
export const PROVISION_STARTS: Words<EnumOf<"ProvisionStart">> = {
  AT_SCHOOL: "Yes, at a school",
  OTHERWISE: "Yes, educated otherwise than at school",
  NOT_YET: "Not yet",
};

/** Where the search for a child stands. */
export const ENQUIRY_STATES: Words<EnumOf<"EnquiryState">> = {
  WITH_SCHOOL: "With the school",
  REFERRED: "Referred to the authority",
  JOINT: "School and authority together",
  FOUND: "Found, being followed up",
  CLOSED: "Closed",
};

/** How somebody tried to reach a family. */
export const ATTEMPT_CHANNELS: Words<EnumOf<"AttemptChannel">> = {
  CALL: "Telephone call",
  TEXT: "Text message",
  EMAIL: "Email",
  VISIT: "Home visit",
  LETTER_SENT: "Letter by post",
  LETTER_BY_HAND: "Letter by hand",
  OTHER: "Another way",
};

/** What came of it. */
export const ATTEMPT_RESULTS: Words<EnumOf<"AttemptResult">> = {
  NO_ANSWER: "No answer",
  MESSAGE_LEFT: "Left a message",
  NUMBER_OR_ADDRESS_DEAD: "Number or address no longer theirs",
  SPOKE_TO_FAMILY: "Spoke to the family",
  SAW_CHILD: "Saw the child",
  INFORMATION_GAINED: "Learned something",
};

/** How a child stands with child protection. */
export const PROTECTIONS: Words<EnumOf<"ProtectionStatus">> = {
  UNKNOWN: "Not known",
  NONE: "No involvement",
  CONCERN: "A child protection concern",
  CHILD_IN_NEED: "A child in need",
  INVESTIGATION: "Under a child protection investigation",
  PLAN: "On a child protection plan",
};

/** Whether it is safe to ring or write to a family. */
export const SAFE_TO_CONTACT: Words<EnumOf<"SafeToContact">> = {
  UNKNOWN: "Not known: ask before you ring",
  SAFE: "Safe to contact",
  ONLY_AS_NOTED: "Only as noted below",
  NOT_SAFE: "Not safe: do not ring, write or call",
};

/** Whose side wrote a line. */
export const SIDES: Words<EnumOf<"Side">> = { SCHOOL: "School", AUTHORITY: "Authority" };

/** Where a row of a checklist stands. */
export const CHECK_STATES: Words<EnumOf<"CheckState">> = {
  NOT_STARTED: "To do",
  DONE: "Done",
  NOT_APPLICABLE: "Does not apply",
};

/** Where leave to take a child off a roll stands. */
export const OFF_ROLL_STATES: Words<EnumOf<"OffRollState">> = {
  REQUESTED: "Waiting for a decision",
  CHECKING: "Being checked",
  GRANTED: "Granted, waiting for the school",
  REFUSED: "Refused",
  EXERCISED: "Off the roll",
};

/** Where a referral to the front door stands. */
export const CME_REFERRAL_STATES: Words<EnumOf<"CmeReferralState">> = {
  SUBMITTED: "Waiting",
  RETURNED: "Returned: something is missing",
  PASSED_ON: "Passed on",
  ACCEPTED: "Taken on",
  NO_FURTHER_ACTION: "No further action",
};

/** What was added to a referral to the front door. */
export const CME_UPDATE_KINDS: Words<EnumOf<"CmeUpdateKind">> = {
  UPDATE: "Later information",
  RETURNED: "Returned with what is missing",
  SENT_AGAIN: "Sent again",
};

/** Where a date of an enquiry stands. */
export const CLOCK_STATES: Words<EnumOf<"ClockState">> = {
  RUNNING: "Open",
  PAUSED: "Paused",
  MET: "Done",
  BREACHED: "Overdue",
  SUPERSEDED: "No longer needed",
};
