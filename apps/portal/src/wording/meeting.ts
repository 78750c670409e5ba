import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** Where a meeting stands in its fortnight. */
export const MEETING_STATES: Words<EnumOf<"MeetingState">> = {
  SCHEDULED: "Scheduled",
  AGENDA_DRAFT: "Draft agenda",
  CIRCULATED: "Circulated",
  IN_SESSION: "In session",
  CLOSED: "Closed",
  CANCELLED: "Cancelled",
};

/** Where the minutes of a meeting stand. */
export const MINUTES_STATES: Words<EnumOf<"MinutesState">> = {
  DRAFT: "Draft",
  APPROVED: "Approved",
  PUBLISHED: "Published",
};

/** Where an agenda item stands. */
export const AGENDA_ITEM_STATES: Words<EnumOf<"AgendaItemState">> = {
  LISTED: "Listed",
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

/** What the panel decides about a removal. */
export const REMOVAL_DECISIONS: Words<EnumOf<"RemovalDecision">> = {
  AGREED: "Agree to the removal",
  REFUSED: "Refuse the removal",
  DEFERRED: "Defer to the next meeting",
};

/** Other panels a child may be passed to. */
export const PATHWAYS: Words<EnumOf<"Pathway">> = {
  JOINT_AGENCY: "Joint Agency Panel",
  FAIR_ACCESS: "Fair Access Panel",
  ALTERNATIVE_PROVISION: "Alternative provision",
};

/** What waits for the strategic lead. */
export const WAITING_KINDS: Words<EnumOf<"WaitingKind">> = {
  REMOVAL: "Removal to approve",
  ESCALATION: "Escalation to answer",
  OUTSTANDING_ACTION: "Outstanding action",
  LATE_CIRCULATION: "Late circulation to agree",
  MINUTES: "Minutes to approve",
};
