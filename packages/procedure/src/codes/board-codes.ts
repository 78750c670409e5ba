/** Where a referral of a child to another panel stands; it is open until it comes back or is withdrawn (AFC-115, AFC-116). */
export const PathwayReferralState = {
  SENT: "SENT",
  ACCEPTED: "ACCEPTED",
  RETURNED: "RETURNED",
  WITHDRAWN: "WITHDRAWN",
} as const;

/** One of PathwayReferralState. */
export type PathwayReferralState = (typeof PathwayReferralState)[keyof typeof PathwayReferralState];

/** What another panel answered: it works with the child, or the child comes back with an outcome. */
export const PathwayAnswer = { ACCEPTED: "ACCEPTED", RETURNED: "RETURNED" } as const;

/** One of PathwayAnswer. */
export type PathwayAnswer = (typeof PathwayAnswer)[keyof typeof PathwayAnswer];

/** In what form something of a child left the register (AFC-132). */
export const SharingForm = {
  CSV: "CSV",
  PRINT: "PRINT",
  PDF: "PDF",
  WORD: "WORD",
  PAPER: "PAPER",
  DOCUMENT: "DOCUMENT",
  DISCLOSURE: "DISCLOSURE",
  /** A copy of what is held, released to the child or to somebody for them. */
  SUBJECT_ACCESS: "SUBJECT_ACCESS",
} as const;

/** One of SharingForm. */
export type SharingForm = (typeof SharingForm)[keyof typeof SharingForm];

/** The pages of the portal that are made to be printed. */
export const PrintedPage = {
  MEETING_PAPER: "MEETING_PAPER",
  MINUTES: "MINUTES",
  ACTION_SHEET: "ACTION_SHEET",
  CHRONOLOGY: "CHRONOLOGY",
  PERMISSION_LETTER: "PERMISSION_LETTER",
} as const;

/** One of PrintedPage. */
export type PrintedPage = (typeof PrintedPage)[keyof typeof PrintedPage];
