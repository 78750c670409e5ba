/** What a person is to the register and the panel (requirements E5). */
export const Role = {
  REGISTER_ADMIN: "REGISTER_ADMIN",
  STRATEGIC_LEAD: "STRATEGIC_LEAD",
  PANEL_MEMBER: "PANEL_MEMBER",
  INVESTIGATING_OFFICER: "INVESTIGATING_OFFICER",
  FRONT_DOOR: "FRONT_DOOR",
  SERVICE_STAFF: "SERVICE_STAFF",
  REPORT_READER: "REPORT_READER",
  /** Looks after the system and who may sign in; sees no child. */
  SYSTEM_ADMIN: "SYSTEM_ADMIN",
  /** Reads who did and saw what, and writes nothing. */
  AUDITOR: "AUDITOR",
  /** Answers for the data: subject access, disputed facts, holds and disposal. */
  DATA_PROTECTION_OFFICER: "DATA_PROTECTION_OFFICER",
  /** Reviews the cases of officers: locality manager, integrated team manager. */
  SUPERVISOR: "SUPERVISOR",
  /** The person in a school who looks for its missing children; sees that school's enquiries only. */
  SCHOOL_LEAD: "SCHOOL_LEAD",
  /** Keeps home education: EHE administrator, home education consultant, SEN officer. */
  EHE_OFFICER: "EHE_OFFICER",
  /** Attends one meeting in the place of a seat's holder. Given by a pass, never to a person (AFC-126, Q23). */
  ALTERNATE: "ALTERNATE",
  /** Invited to one meeting for named items. Given by a pass, never to a person (AFC-128, Q24). */
  GUEST: "GUEST",
} as const;

/** One of Role. */
export type Role = (typeof Role)[keyof typeof Role];

/** Whether somebody who was named may sign in, has done so yet, or was ended. */
export const PersonStanding = {
  CURRENT: "CURRENT",
  NEVER_SIGNED_IN: "NEVER_SIGNED_IN",
  ENDED: "ENDED",
} as const;

/** One of PersonStanding. */
export type PersonStanding = (typeof PersonStanding)[keyof typeof PersonStanding];

/** How much of a child's record a person may see (Q25). */
export const Sight = {
  KNOWN_ONLY: "KNOWN_ONLY",
  REGISTER_LINE: "REGISTER_LINE",
  FULL_CASE: "FULL_CASE",
  NONE: "NONE",
} as const;

/** One of Sight. */
export type Sight = (typeof Sight)[keyof typeof Sight];
