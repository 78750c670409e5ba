/** Where a panel meeting stands in its two weeks (AFC-105, AFC-121, AFC-122). */
export const MeetingState = {
  SCHEDULED: "SCHEDULED",
  AGENDA_DRAFT: "AGENDA_DRAFT",
  CIRCULATED: "CIRCULATED",
  IN_SESSION: "IN_SESSION",
  CLOSED: "CLOSED",
  CANCELLED: "CANCELLED",
} as const;

/** One of MeetingState. */
export type MeetingState = (typeof MeetingState)[keyof typeof MeetingState];

/** Where one child's item on an agenda stands (AFC-108). */
export const AgendaItemState = {
  LISTED: "LISTED",
  DISCUSSED: "DISCUSSED",
  DEFERRED: "DEFERRED",
} as const;

/** One of AgendaItemState. */
export type AgendaItemState = (typeof AgendaItemState)[keyof typeof AgendaItemState];

/** Why a child is on the agenda. */
export const AgendaItemKind = {
  NEW: "NEW",
  CARRIED: "CARRIED",
  REVIEW: "REVIEW",
  REMOVAL: "REMOVAL",
  BY_HAND: "BY_HAND",
} as const;

/** One of AgendaItemKind. */
export type AgendaItemKind = (typeof AgendaItemKind)[keyof typeof AgendaItemKind];

/** How a seat was filled at a meeting (AFC-126, AFC-127). */
export const AttendanceState = {
  PRESENT: "PRESENT",
  APOLOGIES: "APOLOGIES",
  ALTERNATE: "ALTERNATE",
  ABSENT: "ABSENT",
} as const;

/** One of AttendanceState. */
export type AttendanceState = (typeof AttendanceState)[keyof typeof AttendanceState];

/** Where an agreed action stands (AFC-123). */
export const ActionState = {
  OPEN: "OPEN",
  COMPLETED: "COMPLETED",
  CANCELLED: "CANCELLED",
} as const;

/** One of ActionState. */
export type ActionState = (typeof ActionState)[keyof typeof ActionState];

/** What the owner of an action says about it. */
export const ActionProgress = {
  IN_PROGRESS: "IN_PROGRESS",
  DONE: "DONE",
  BLOCKED: "BLOCKED",
} as const;

/** One of ActionProgress. */
export type ActionProgress = (typeof ActionProgress)[keyof typeof ActionProgress];

/** Whether an escalation has been answered (AFC-119). */
export const EscalationState = {
  OPEN: "OPEN",
  ANSWERED: "ANSWERED",
  /** A lower rung that was reached by itself: it asks for no answer. */
  STEP: "STEP",
} as const;

/** One of EscalationState. */
export type EscalationState = (typeof EscalationState)[keyof typeof EscalationState];

/** Where the removal of a child from the register stands (AFC-23, Q19). */
export const RemovalState = {
  PROPOSED: "PROPOSED",
  ON_AGENDA: "ON_AGENDA",
  PANEL_AGREED: "PANEL_AGREED",
  PANEL_REFUSED: "PANEL_REFUSED",
  DEFERRED: "DEFERRED",
  APPROVED: "APPROVED",
  DECLINED: "DECLINED",
  WITHDRAWN: "WITHDRAWN",
} as const;

/** One of RemovalState. */
export type RemovalState = (typeof RemovalState)[keyof typeof RemovalState];

/** The other panels and routes a child can be sent to (AFC-115, AFC-116). */
export const Pathway = {
  JOINT_AGENCY: "JOINT_AGENCY",
  FAIR_ACCESS: "FAIR_ACCESS",
  ALTERNATIVE_PROVISION: "ALTERNATIVE_PROVISION",
} as const;

/** One of Pathway. */
export type Pathway = (typeof Pathway)[keyof typeof Pathway];

/** What a paper of a meeting is: the papers circulated, or what came after them. */
export const PaperKind = { PAPERS: "PAPERS", SUPPLEMENT: "SUPPLEMENT" } as const;
export type PaperKind = (typeof PaperKind)[keyof typeof PaperKind];

/** How far a paper, or one reader's copy of it, has been made. */
export const PaperState = { WAITING: "WAITING", BUILDING: "BUILDING", READY: "READY", FAILED: "FAILED" } as const;
export type PaperState = (typeof PaperState)[keyof typeof PaperState];

/** How the panel came to a decision; the document does not say, so whoever chairs does (AFC-108, AFC-120). */
export const DecisionBasis = {
  CONSENSUS: "CONSENSUS",
  CHAIR: "CHAIR",
} as const;

/** One of DecisionBasis. */
export type DecisionBasis = (typeof DecisionBasis)[keyof typeof DecisionBasis];

/** Where the minutes of a meeting stand: a draft, approved by the chair, or published and locked (Q39). */
export const MinutesState = {
  DRAFT: "DRAFT",
  APPROVED: "APPROVED",
  PUBLISHED: "PUBLISHED",
} as const;

/** One of MinutesState. */
export type MinutesState = (typeof MinutesState)[keyof typeof MinutesState];

/** What a section of the minutes is about (AFC-106, AFC-118, AFC-127, AFC-132, Q22). */
export const MinutesSectionKind = {
  OPENING: "OPENING",
  ATTENDANCE: "ATTENDANCE",
  CONFIDENTIALITY: "CONFIDENTIALITY",
  ACTIONS_REPORTED: "ACTIONS_REPORTED",
  ITEM: "ITEM",
  LATE_ITEM: "LATE_ITEM",
  CLOSING: "CLOSING",
} as const;

/** One of MinutesSectionKind. */
export type MinutesSectionKind = (typeof MinutesSectionKind)[keyof typeof MinutesSectionKind];
