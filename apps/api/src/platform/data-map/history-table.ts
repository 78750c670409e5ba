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
  "attendance",
  "minutes",
  "guest_item",
] as const;

/** Tables whose rows are only ever added, each with its moment: their past is what was there by then. */
export const CUT_AT_MOMENT = [
  "circulation",
  "circulation_recipient",
  "register_snapshot",
  "meeting_paper",
  "meeting_paper_copy",
  "minutes_correction",
  "guest",
  "confidentiality_acceptance",
  "nil_return",
  "item_time",
  "item_writing",
  "decision_dissent",
  "sharing",
  "document",
  "private_note",
  "notice",
  "outbox",
  "child_merge",
  "child_detail",
  "dispute_recipient",
] as const;

/** About no one child. */
const OF_NO_CHILD: readonly string[] = ["panel_meeting", "attendance", "minutes"];

/** What the register said before. */
export const HISTORY_TABLE: MapOfTables = {
  row_history: {
    holds: "What rows of a child's record said before, and from when until when.",
    keeps: RetentionClass.RECORD,
    leads: WITH_HISTORY.filter((table) => !OF_NO_CHILD.includes(table)).map((table) => named("row_id", table)),
    columns: { SENSITIVE: "row", WORK: "from_at until_at", NONE: "table_name row_id" },
  },
};
