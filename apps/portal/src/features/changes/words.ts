import type { EnumOf } from "../../graphql.js";

/** What may have changed about a child since the panel before. */
export const CHANGE_KINDS: Record<EnumOf<"ChangeKind">, string> = {
  NEW: "New",
  LEFT: "Left the register",
  MOVED_GROUP: "Moved group",
  HOURS: "Hours changed",
  SCHOOL: "School or provision changed",
  LOCATION: "Location changed",
  LEAD_SERVICE: "Lead service changed",
  OTHER: "Other details changed",
  ACTION_DONE: "Action done",
  OVERDUE: "Action overdue",
  NOTE: "New note",
};
