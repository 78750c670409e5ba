import type { EnumOf } from "./graphql.js";

export * from "./wording-of-enquiries.js";
export * from "./wording-of-telling.js";

/** English for every value of an enum; a value added to the contract without words does not compile. */
type Words<Values extends string> = Readonly<Record<Values, string>>;

/** What a person is, in words. */
export const ROLES: Words<EnumOf<"Role">> = {
  REGISTER_ADMIN: "Business support",
  STRATEGIC_LEAD: "Strategic lead",
  PANEL_MEMBER: "Panel member",
  INVESTIGATING_OFFICER: "Investigating officer",
  FRONT_DOOR: "Front door (Single Point of Access)",
  SERVICE_STAFF: "Member of a service",
  REPORT_READER: "Reader of reports",
  SYSTEM_ADMIN: "System administrator",
  SUPERVISOR: "Supervisor",
  SCHOOL_LEAD: "Designated person of a school",
  EHE_OFFICER: "Home education officer",
  ALTERNATE: "Alternate at one meeting",
  GUEST: "Guest at one meeting",
};

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
  SUBMITTED: "Sent",
  RETURNED: "Returned for more information",
  SCREENED: "Screened",
  COLLATED: "On an agenda",
  CONSIDERED: "Considered by the panel",
  REGISTERED: "On the register",
  FAIR_ACCESS: "Passed to Fair Access",
  ALTERNATIVE_PROVISION: "Passed to alternative provision",
  JOINT_AGENCY: "Passed to the joint agency panel",
  NO_FURTHER_ACTION: "No further action",
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

/** Where a meeting stands in its fortnight. */
export const MEETING_STATES: Words<EnumOf<"MeetingState">> = {
  SCHEDULED: "Scheduled",
  AGENDA_DRAFT: "Draft agenda",
  CIRCULATED: "Circulated",
  IN_SESSION: "In session",
  CLOSED: "Closed",
  CANCELLED: "Cancelled",
};

/** Where an agenda item stands. */
export const AGENDA_ITEM_STATES: Words<EnumOf<"AgendaItemState">> = {
  LISTED: "Listed",
  LATE: "Added late",
  DISCUSSED: "Discussed",
  DEFERRED: "Deferred",
};

/** What somebody is writing about a child in a meeting. */
export const MEETING_FIELDS: Words<EnumOf<"MeetingField">> = {
  DECISION: "the decision",
  DISCUSSION: "the discussion",
  ACTION: "an action",
};

/** Why a child is on an agenda. */
export const AGENDA_ITEM_KINDS: Words<EnumOf<"AgendaItemKind">> = {
  NEW: "New",
  CARRIED: "Carried over",
  REVIEW: "Review due",
  REMOVAL: "Removal proposed",
  BY_HAND: "Added by hand",
};

/** How the panel came to a decision. */
export const DECISION_BASES: Words<EnumOf<"DecisionBasis">> = {
  CONSENSUS: "Everybody agreed, or accepted it",
  CHAIR: "The chair decided",
};

/** Whether a seat was filled at a meeting. */
export const ATTENDANCE_STATES: Words<EnumOf<"AttendanceState">> = {
  PRESENT: "Present",
  APOLOGIES: "Apologies",
  ALTERNATE: "Alternate came",
  ABSENT: "Absent",
};

/** Where an action stands. */
export const ACTION_STATES: Words<EnumOf<"ActionState">> = {
  OPEN: "Open",
  COMPLETED: "Completed",
  CANCELLED: "Cancelled",
};

/** How an action is going. */
export const ACTION_PROGRESS: Words<EnumOf<"ActionProgress">> = {
  IN_PROGRESS: "In progress",
  DONE: "Done",
  BLOCKED: "Blocked",
};

/** Where an escalation stands. */
export const ESCALATION_STATES: Words<EnumOf<"EscalationState">> = {
  OPEN: "Waiting for an answer",
  ANSWERED: "Answered",
  STEP: "A step; no answer is asked for",
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

/** What the panel decides about a removal. */
export const REMOVAL_DECISIONS: Words<EnumOf<"RemovalDecision">> = {
  AGREED: "Agree to the removal",
  REFUSED: "Refuse the removal",
  DEFERRED: "Defer to the next meeting",
};

/** Other panels a child may be passed to. */
export const PATHWAYS: Words<EnumOf<"Pathway">> = {
  JOINT_AGENCY: "Joint agency panel",
  FAIR_ACCESS: "Fair Access panel",
  ALTERNATIVE_PROVISION: "Alternative provision",
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

/** Where an import stands. */
export const IMPORT_STATES: Words<EnumOf<"ImportState">> = {
  READING: "Being read",
  MATCH_COLUMNS: "Columns to match",
  CHECKING: "Rows being checked",
  CHECK_ROWS: "Rows to check",
  CONFIRMED: "Brought in",
  CANCELLED: "Cancelled",
  REFUSED: "Could not be read",
};

/** What a row of an import turned out to be. */
export const IMPORT_ROW_KINDS: Words<EnumOf<"ImportRowKind">> = {
  NEW: "New",
  KNOWN: "Already here",
  UNCHANGED: "Nothing changes",
  CLOSE_MATCH: "Close matches",
  UNREADABLE: "Cannot be read",
};

/** How a close match is settled. */
export const IMPORT_SETTLEMENTS: Words<EnumOf<"ImportSettlement">> = {
  SAME_CHILD: "Same child",
  DIFFERENT_CHILD: "Different child",
  DECIDE_LATER: "Decide later",
};

/** The orders a register can be shown in. */
export const REGISTER_SORTS: Words<EnumOf<"RegisterSort">> = {
  NEXT_ACTION_DUE: "Next action due",
  NAME: "Name",
  DATE_ADDED: "Date added",
  REFERENCE: "Reference",
};

/** "Yes", "No" or "Not recorded". */
export function yesOrNo(value: boolean | null | undefined): string {
  if (value === null || value === undefined) return "Not recorded";
  return value ? "Yes" : "No";
}

/** A count with its noun: "1 action", "3 actions", "2 children". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A child's name as lists write it: "GREEN, Asha". Never in a title or an address. */
export function childName(child: { firstName: string; lastName: string }): string {
  return `${child.lastName.toUpperCase()}, ${child.firstName}`;
}

/** What waits for the strategic lead. */
export const WAITING_KINDS: Words<EnumOf<"WaitingKind">> = {
  REMOVAL: "Removal to approve",
  ESCALATION: "Escalation to answer",
  OUTSTANDING_ACTION: "Outstanding action",
  LATE_CIRCULATION: "Late circulation to agree",
  MINUTES: "Minutes to approve",
};

/** A school year in words: "Year 9", "Reception". */
export function yearWords(schoolYear: string): string {
  if (/^\d+$/.test(schoolYear)) return `Year ${schoolYear}`;
  return schoolYear === "R" ? "Reception" : schoolYear;
}

/** Where a date of an enquiry stands. */
export const CLOCK_STATES: Words<EnumOf<"ClockState">> = {
  RUNNING: "Open",
  PAUSED: "Paused",
  MET: "Done",
  BREACHED: "Overdue",
  SUPERSEDED: "No longer needed",
};
