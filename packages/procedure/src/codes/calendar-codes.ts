/** What a day of the calendar is marked as. */
export const CalendarDayKind = {
  /** Staff are trained and no pupil comes: not a school day. */
  INSET: "INSET",
  /** A school is closed within term, such as for snow or an election. */
  SCHOOL_CLOSED: "SCHOOL_CLOSED",
  /** The authority's offices are closed: not a working day. */
  OFFICE_CLOSED: "OFFICE_CLOSED",
  /** A bank holiday that the table does not have, such as one proclaimed for a single year. */
  BANK_HOLIDAY: "BANK_HOLIDAY",
  /** A bank holiday of the table that is not one this year, because it was moved. */
  NOT_A_BANK_HOLIDAY: "NOT_A_BANK_HOLIDAY",
} as const;

/** One of CalendarDayKind. */
export type CalendarDayKind = (typeof CalendarDayKind)[keyof typeof CalendarDayKind];

/** What a row of an uploaded calendar is to the calendar as it is. */
export const CalendarRowOutcome = {
  NEW: "NEW",
  CHANGED: "CHANGED",
  UNCHANGED: "UNCHANGED",
  WRONG: "WRONG",
} as const;

/** One of CalendarRowOutcome. */
export type CalendarRowOutcome = (typeof CalendarRowOutcome)[keyof typeof CalendarRowOutcome];
