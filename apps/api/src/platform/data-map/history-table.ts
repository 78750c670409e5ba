import { RetentionClass } from "@rome/procedure";
import { type MapOfTables, named } from "./mapped-table.js";

/** The tables whose past can be read: each has a view of its name in the schema `as_at`. */
export const WITH_HISTORY = [
  "child",
  "register_entry",
  "referral",
  "action",
  "action_update",
  "escalation",
  "owner_proposal",
  "signs_of_safety_note",
  "worry_answer",
  "case_note",
  "panel_meeting",
  "agenda_item",
  "removal_request",
  "pathway_referral",
  "disclosure",
  "dispute",
  "enquiry",
  "chronology_entry",
  "authorised_absence",
  "clock",
  "notification",
  "off_roll_permission",
] as const;

/** What the register said before. */
export const HISTORY_TABLE: MapOfTables = {
  row_history: {
    holds: "What rows of a child's record said before, and from when until when.",
    keeps: RetentionClass.RECORD,
    // A meeting is about no one child.
    leads: WITH_HISTORY.filter((table) => table !== "panel_meeting").map((table) => named("row_id", table)),
    columns: { SENSITIVE: "row", WORK: "from_at until_at", NONE: "table_name row_id" },
  },
};
