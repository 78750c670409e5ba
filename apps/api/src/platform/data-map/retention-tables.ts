import { RetentionClass } from "@rome/procedure";
import { type MapOfTables, named } from "./mapped-table.js";

const { SETTINGS, TRAIL } = RetentionClass;

/** How long records are kept, and the certificates of those that were disposed of. */
export const RETENTION_TABLES: MapOfTables = {
  retention_schedule: {
    holds: "Whether the authority's retention schedule is signed, by whom and when.",
    keeps: SETTINGS,
    columns: { WORK: "signed_by signed_at", NONE: "version" },
  },
  retention_period: {
    holds: "How long the authority keeps each class of records, where it set its own time.",
    keeps: SETTINGS,
    columns: { NONE: "class amount unit until_age version" },
  },
  disposal: {
    holds:
      "The certificate of a record that was disposed of: its reference, who approved, how many rows went, their fingerprint.",
    keeps: TRAIL,
    leads: [named("child_id", "child")],
    atDisposal: { empty: "ground declined_reason" },
    columns: {
      CASE: "ground declined_reason",
      WORK: `reference due_on state proposed_by proposed_at lead_approved_by lead_approved_at officer_approved_by officer_approved_at
        declined_by declined_at disposed_at last_backup_on`,
      NONE: "child_id class removed event_ids fingerprint version",
    },
  },
  disposal_step: {
    holds: "The statements of a disposal, made from the data map whenever the tables change.",
    keeps: SETTINGS,
    columns: { NONE: "place name statement" },
  },
};
