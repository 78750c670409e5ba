/** The kinds of what is held about a child and hidden until somebody says why they need it. */
export const DetailKind = {
  ADDRESS: "ADDRESS",
  /** A carer or another person to ring in an emergency. */
  CONTACT: "CONTACT",
  HEALTH: "HEALTH",
  /** Police, and the youth offending service. */
  POLICE: "POLICE",
} as const;

/** One of DetailKind. */
export type DetailKind = (typeof DetailKind)[keyof typeof DetailKind];

/** Whether a sensitive detail still holds. */
export const DetailStanding = {
  CURRENT: "CURRENT",
  FORMER: "FORMER",
  /** Written wrong, and replaced by another. */
  CORRECTED: "CORRECTED",
} as const;

/** One of DetailStanding. */
export type DetailStanding = (typeof DetailStanding)[keyof typeof DetailStanding];
