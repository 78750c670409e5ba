/** Where it stands with somebody who must be told (M14). */
export const NotificationState = {
  /** Nobody has told them yet. */
  OPEN: "OPEN",
  TOLD: "TOLD",
  /** Nobody needs to tell them any more; why is written down. */
  SETTLED: "SETTLED",
} as const;

/** One of NotificationState. */
export type NotificationState = (typeof NotificationState)[keyof typeof NotificationState];

/** How soon somebody must be told (requirements E6). */
export const NotificationUrgency = {
  IMMEDIATE: "IMMEDIATE",
  SOON: "SOON",
} as const;

/** One of NotificationUrgency. */
export type NotificationUrgency = (typeof NotificationUrgency)[keyof typeof NotificationUrgency];

/** What was done in an outside system (M17). */
export const SystemAct = {
  CHECK: "CHECK",
  FLAG: "FLAG",
  UPLOAD: "UPLOAD",
} as const;

/** One of SystemAct. */
export type SystemAct = (typeof SystemAct)[keyof typeof SystemAct];

/** Whose contact a line of the directory holds (CAM-08, SUF-74). */
export const DirectoryKind = {
  /** An agency that works with children. */
  AGENCY: "AGENCY",
  /** Another local authority's contact for missing children. */
  AUTHORITY: "AUTHORITY",
} as const;

/** One of DirectoryKind. */
export type DirectoryKind = (typeof DirectoryKind)[keyof typeof DirectoryKind];
