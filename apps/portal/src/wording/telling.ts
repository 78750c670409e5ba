import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** What a day of the calendar is marked as. */
export const CALENDAR_DAY_KINDS: Words<EnumOf<"CalendarDayKind">> = {
  INSET: "INSET day",
  SCHOOL_CLOSED: "School closed",
  OFFICE_CLOSED: "Offices closed",
  BANK_HOLIDAY: "A bank holiday, added",
  NOT_A_BANK_HOLIDAY: "Not a bank holiday this year",
};

/** What a row of an uploaded calendar would do. */
export const CALENDAR_ROW_OUTCOMES: Words<EnumOf<"CalendarRowOutcome">> = {
  NEW: "New",
  CHANGED: "Changes dates",
  UNCHANGED: "There already",
  WRONG: "Wrong",
};

/** What comes of one child of a list of failed transfers. */
export const FAILED_TRANSFER_OUTCOMES: Words<EnumOf<"FailedTransferOutcome">> = {
  NEW: "To be looked for",
  ALREADY_LOOKED_FOR: "Looked for already",
  CLOSE_MATCH: "Look at the register first",
  HAS_DIED: "Death recorded; nothing is opened",
};

/** The phase of a school. */
export const SCHOOL_PHASES: Words<EnumOf<"SchoolPhase">> = {
  PRIMARY: "Primary",
  SECONDARY: "Secondary",
  ALL_THROUGH: "All-through",
  SPECIAL: "Special",
};

/** The kind of a school. */
export const SCHOOL_KINDS: Words<EnumOf<"SchoolKind">> = {
  MAINTAINED: "Maintained",
  ACADEMY: "Academy",
  FREE: "Free school",
  INDEPENDENT: "Independent",
  ALTERNATIVE: "Alternative provision",
};

/** How soon somebody must be told. */
export const NOTIFICATION_URGENCIES: Words<EnumOf<"NotificationUrgency">> = { IMMEDIATE: "At once", SOON: "Soon" };

/** Whether somebody who must be told has been told. */
export const NOTIFICATION_STATES: Words<EnumOf<"NotificationState">> = {
  OPEN: "To be told",
  TOLD: "Told",
  SETTLED: "Settled without telling",
};

/** What was done in an outside system. */
export const SYSTEM_ACTS: Words<EnumOf<"SystemAct">> = { CHECK: "Checked", FLAG: "Flag set", UPLOAD: "Uploaded" };
