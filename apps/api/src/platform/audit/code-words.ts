import type {
  AttendanceState,
  ItemDecision,
  MailState,
  MeetingState,
  MinutesState,
  Role,
  SchoolKind,
  SchoolPhase,
  Sex,
  TokenScope,
} from "@rome/procedure";
import type { FieldChange } from "./audit.js";
import { changeOf } from "./change-of.js";

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** What codes are called in the trail: the words of the pages (tests/house/code-words.test.ts compares them). */
export const CODE_WORDS = {
  role: {
    REGISTER_ADMIN: "Business support",
    STRATEGIC_LEAD: "Strategic lead",
    PANEL_MEMBER: "Panel member",
    INVESTIGATING_OFFICER: "Investigating officer",
    FRONT_DOOR: "Front door (Single Point of Access)",
    SERVICE_STAFF: "Member of a service",
    REPORT_READER: "Reader of reports",
    SYSTEM_ADMIN: "System administrator",
    AUDITOR: "Auditor",
    DATA_PROTECTION_OFFICER: "Data protection officer",
    SUPERVISOR: "Supervisor",
    SCHOOL_LEAD: "Designated person of a school",
    EHE_OFFICER: "Home education officer",
    ALTERNATE: "Alternate at one meeting",
    GUEST: "Guest at one meeting",
  } satisfies Words<Role>,
  meeting: {
    SCHEDULED: "Scheduled",
    AGENDA_DRAFT: "Draft agenda",
    CIRCULATED: "Circulated",
    IN_SESSION: "In session",
    CLOSED: "Closed",
    CANCELLED: "Cancelled",
  } satisfies Words<MeetingState>,
  minutes: { DRAFT: "Draft", APPROVED: "Approved", PUBLISHED: "Published" } satisfies Words<MinutesState>,
  attendance: {
    PRESENT: "Present",
    APOLOGIES: "Apologies",
    ALTERNATE: "Alternate came",
    ABSENT: "Absent",
  } satisfies Words<AttendanceState>,
  mail: {
    WAITING: "Waiting",
    CLAIMED: "On its way",
    SENT: "Sent",
    UNKNOWN: "Not known",
    FAILED: "Refused",
  } satisfies Words<MailState>,
  scope: {
    FIGURES: "Read figures that point at no child",
    REGISTER_LINES: "Read lines of the register",
    REFERRALS: "Send referrals to the front door",
  } satisfies Words<TokenScope>,
  item: {
    RELEASE: "Release",
    REDACT: "Release without some words",
    WITHHOLD: "Keep back",
  } satisfies Words<ItemDecision>,
  phase: {
    PRIMARY: "Primary",
    SECONDARY: "Secondary",
    ALL_THROUGH: "All-through",
    SPECIAL: "Special",
  } satisfies Words<SchoolPhase>,
  school: {
    MAINTAINED: "Maintained",
    ACADEMY: "Academy",
    FREE: "Free school",
    INDEPENDENT: "Independent",
    ALTERNATIVE: "Alternative provision",
  } satisfies Words<SchoolKind>,
  sex: { FEMALE: "Female", MALE: "Male" } satisfies Words<Sex>,
};

/** Roles in one line, as the pages call them; null where there is none. */
export function rolesInWords(roles: readonly Role[]): string | null {
  return roles.map((role) => CODE_WORDS.role[role]).join(", ") || null;
}

/** What an act on a meeting leaves in the trail of its stage. */
export function stageChange(before: MeetingState, after: MeetingState): FieldChange[] {
  return changeOf("state", "Stage", CODE_WORDS.meeting[before], CODE_WORDS.meeting[after]);
}

/** The same of minutes. */
export function minutesChange(before: MinutesState, after: MinutesState): FieldChange[] {
  return changeOf("state", "Stage", CODE_WORDS.minutes[before], CODE_WORDS.minutes[after]);
}
