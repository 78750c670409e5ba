import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables, shared } from "./mapped-table.js";

const { RECORD, PAPERS, SETTINGS, STAFF } = RetentionClass;
const ofItem = [by("item_id", "agenda_item")];
const ofEntry = [by("entry_id", "register_entry")];

/** The panel's meetings: agenda, papers, attendance and minutes. */
export const MEETING_TABLES: MapOfTables = {
  panel_meeting: {
    holds: "A meeting of the panel: when, where, and how it went.",
    keeps: SETTINGS,
    columns: {
      WORK: `held_on starts_at place link state is_emergency cancelled_reason moved_reason late_agreed_by late_agreed_at
        late_reason opened_at closed_at`,
      NONE: "version invitation_sequence",
    },
  },
  agenda_item: {
    holds: "A child on the agenda of a meeting, and what the panel decided.",
    keeps: RECORD,
    leads: ofEntry,
    columns: {
      CASE: "why decision_text decision_group decision_basis pathways review_on vulnerability deferred_reason taken_off_reason",
      WORK: "kind state position lead_service_id decided_by decided_at is_late",
      NONE: "meeting_id entry_id version",
    },
  },
  decision_dissent: {
    holds: "Who did not agree with a decision, in their words.",
    keeps: RECORD,
    leads: ofItem,
    columns: { CASE: "words", WORK: "seat_id person_id", NONE: "item_id" },
  },
  item_time: {
    holds: "From when to when the panel spoke about a child.",
    keeps: RECORD,
    leads: ofItem,
    columns: { WORK: "started_at ended_at", NONE: "meeting_id item_id" },
  },
  item_writing: {
    holds: "What is being written on an item while the meeting is on.",
    keeps: RECORD,
    leads: ofItem,
    columns: { CASE: "text", WORK: "field written_by written_at", NONE: "item_id version" },
  },
  meeting_presence: {
    holds: "Who has which item open while the meeting is on.",
    keeps: RECORD,
    leads: ofItem,
    columns: { WORK: "person_id field seen_at", NONE: "meeting_id item_id" },
  },
  guest_item: {
    holds: "The items a guest is let into.",
    keeps: RECORD,
    leads: ofItem,
    columns: { NONE: "guest_id item_id" },
  },
  guest: {
    holds: "Somebody invited to one meeting, and why.",
    keeps: STAFF,
    columns: {
      WORK: "reason invited_by invited_at withdrawn_by withdrawn_at withdrawn_reason",
      PERSON: "person_id",
      NONE: "meeting_id version",
    },
  },
  register_snapshot: {
    holds: "That the register was frozen for a meeting, with its hash.",
    keeps: SETTINGS,
    columns: { WORK: "taken_at", NONE: "meeting_id hash entry_count" },
  },
  snapshot_line: {
    holds: "A child's line of the register as it was circulated.",
    keeps: RECORD,
    leads: ofEntry,
    columns: { LINE: "line", NONE: "snapshot_id entry_id position" },
  },
  circulation: {
    holds: "When the register was sent round.",
    keeps: SETTINGS,
    columns: { WORK: "made_at made_by is_late is_after_register_date", NONE: "meeting_id snapshot_id" },
  },
  circulation_recipient: {
    holds: "To whom, and when they opened it.",
    keeps: STAFF,
    columns: { PERSON: "person_id opened_at", NONE: "circulation_id seat_id" },
  },
  meeting_paper: {
    holds: "That papers of a meeting were made, and their hash.",
    keeps: RECORD,
    leads: [shared("meeting_paper_part", "paper_id")],
    atDisposal: "KEEP",
    columns: {
      WORK: "kind reason made_by made_at state attempts claimed_at pages ready_at",
      NONE: "meeting_id snapshot_id number hash html_hash",
    },
  },
  meeting_paper_part: {
    holds: "What the papers say of one child, frozen.",
    keeps: RECORD,
    leads: ofEntry,
    columns: { CASE: "content html", NONE: "paper_id position kind entry_id" },
  },
  meeting_paper_copy: {
    holds: "The papers as a PDF with one person's mark on every page; of many children.",
    keeps: PAPERS,
    leads: [by("paper_id", "meeting_paper")],
    columns: {
      CASE: "content",
      PERSON: "person_id mark",
      WORK: "asked_at state attempts claimed_at pages made_at",
      NONE: "paper_id hash",
    },
  },
  attendance: {
    holds: "Who was at a meeting, for which seat.",
    keeps: STAFF,
    columns: { PERSON: "person_id alternate_id note", WORK: "state", NONE: "meeting_id seat_id version" },
  },
  confidentiality_acceptance: {
    holds: "That somebody accepted the confidentiality notice of a meeting.",
    keeps: STAFF,
    columns: { PERSON: "person_id accepted_at", NONE: "meeting_id notice_version notice" },
  },
  nil_return: {
    holds: "A service's word that it has no child to bring.",
    keeps: STAFF,
    columns: { WORK: "service_id words made_by made_at", NONE: "meeting_id" },
  },
  minutes: {
    holds: "The minutes of a meeting: who wrote, approved and published them.",
    keeps: SETTINGS,
    columns: {
      WORK: "state written_at asked_by asked_at approved_by approved_at published_by published_at",
      NONE: "meeting_id hash version",
    },
  },
  minutes_section: {
    holds: "A section of the minutes; those of one child lead to the child.",
    keeps: RECORD,
    leads: ofEntry,
    columns: {
      CASE: "heading generated_text edited_text",
      WORK: "edited_by edited_at",
      NONE: "minutes_id position kind part entry_id version",
    },
  },
  minutes_correction: {
    holds: "A correction of published minutes.",
    keeps: RECORD,
    leads: [by("section_id", "minutes_section")],
    columns: { CASE: "text reason", WORK: "made_by made_at", NONE: "minutes_id section_id" },
  },
};
