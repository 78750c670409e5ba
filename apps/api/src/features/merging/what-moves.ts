import { MEETINGS_TO_COME } from "@rome/procedure";
import { tablesOfChild } from "../../platform/data-map/tables-of-child.js";
import { oneOf } from "../../platform/database/one-of.js";

/** A column that leads to a child or an entry. */
export interface Place {
  table: string;
  column: string;
}

/** Columns that lead to a child or an entry and keep what they say when two records become one, and why. */
export const STAYS: Readonly<Record<string, string>> = {
  "child_merge.merged_id": "Says which record went into the other.",
  "audit_event.child_id": "The trail is never changed; the trail of the kept record shows that of both.",
  "audit_event.entry_id": "The trail is never changed.",
  "audit_event.entity_id": "The trail is never changed.",
  "row_history.row_id": "What a row said before stays what it said.",
  "disposal.child_id": "A certificate; none is under way when two records become one.",
  "import_row.entry_id": "What a row of a file became.",
  "import_row.settled_entry_id": "What a row of a file became.",
  "register_entry.previous_entry_id": "The order of a child's entries.",
  "snapshot_line.entry_id": "The register as it was circulated.",
  "meeting_paper_part.entry_id": "A paper as it was frozen.",
  "minutes_section.entry_id": "Minutes as they were written.",
  "removal_request.entry_id": "None is under way; one that was decided stays where it was.",
  "child_look.entry_id": "When somebody last opened that page.",
  "private_note.child_id": "Moved by a function of the database: nobody reads another's notes.",
};

/** Rows that move only when this holds; $1 is the authority, $5 where they move to, `t` the row. The others stay with the record that went. */
export const ONLY: Readonly<Record<string, string>> = {
  "sharing_child.child_id":
    "NOT EXISTS (SELECT FROM sharing_child k WHERE k.authority_id = $1 AND k.sharing_id = t.sharing_id AND k.child_id = $5)",
  "record_restriction.child_id":
    "t.lifted_at IS NOT NULL OR NOT EXISTS (SELECT FROM record_restriction k WHERE k.authority_id = $1 AND k.child_id = $5 AND k.lifted_at IS NULL)",
  "conflict_of_interest.child_id":
    "t.ended_at IS NOT NULL OR NOT EXISTS (SELECT FROM conflict_of_interest k WHERE k.authority_id = $1 AND k.child_id = $5 AND k.person_id = t.person_id AND k.ended_at IS NULL)",
  // An emergency that lasts was said of one record.
  "emergency_access.child_id":
    "coalesce(t.ended_at, t.ends_at) <= nullif(current_setting('app.now', true), '')::timestamptz",
  // What the panel discussed stays with the entry it was discussed under.
  "agenda_item.entry_id": `t.state = 'LISTED' AND t.taken_off_reason IS NULL
    AND EXISTS (SELECT FROM panel_meeting m WHERE m.authority_id = $1 AND m.id = t.meeting_id AND ${oneOf("m.state", MEETINGS_TO_COME)})
    AND NOT EXISTS (SELECT FROM agenda_item k WHERE k.authority_id = $1 AND k.meeting_id = t.meeting_id AND k.entry_id = $5)`,
};

/** The columns that point at a child or at an entry and move with it: all that the data map knows, but those that stay. */
export function movingTo(to: "child" | "register_entry"): Place[] {
  return tablesOfChild().flatMap(({ name, leads = [] }) =>
    leads.flatMap((lead) =>
      lead.kind === "POINTS" && lead.to === to && !(`${name}.${lead.column}` in STAYS)
        ? [{ table: name, column: lead.column }]
        : [],
    ),
  );
}
