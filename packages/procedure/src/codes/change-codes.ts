/** What may have changed about a child since an earlier panel, in the order in which it is told (AFC-118). */
export const ChangeKind = {
  NEW: "NEW",
  LEFT: "LEFT",
  MOVED_GROUP: "MOVED_GROUP",
  HOURS: "HOURS",
  SCHOOL: "SCHOOL",
  LOCATION: "LOCATION",
  LEAD_SERVICE: "LEAD_SERVICE",
  OTHER: "OTHER",
  ACTION_DONE: "ACTION_DONE",
  OVERDUE: "OVERDUE",
  NOTE: "NOTE",
} as const;

/** One of ChangeKind. */
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];
