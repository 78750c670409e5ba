import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables, named, shared } from "./mapped-table.js";

const { RECORD, IMPORT_FILES } = RetentionClass;
const ofEntry = [by("entry_id", "register_entry")];

/** The child, the register and what hangs on a register entry. */
export const REGISTER_TABLES: MapOfTables = {
  child: {
    holds: "A child: name, date of birth, UPN, protection of the address, marks of vulnerability.",
    keeps: RECORD,
    columns: {
      LINE: "first_name last_name former_names date_of_birth sex upn former_upns",
      CASE: "has_ehcp is_looked_after",
      SENSITIVE: "address_protection address_note is_on_child_protection_plan household_id",
      NONE: "version",
    },
  },
  register_entry: {
    holds: "A child's time on the register: why, since when, what education there is, who leads.",
    keeps: RECORD,
    leads: [by("child_id", "child")],
    columns: {
      LINE: `reference status borough_code referral_group population population_until on_roll school_id responsible_team
        provision_type_code hours_per_week date_added removed_on lead_service_id next_action_due_on open_action_count`,
      CASE: `plan_hours_now plan_target_hours plan_review_on reason reason_codes purpose_codes location_status
        lead_professional last_discussed_on review_on void_reason`,
      WORK: `added_by added_at data_provider_id void_proposed_by void_proposed_at void_confirmed_by`,
      NONE: "child_id last_discussed_meeting_id previous_entry_id version",
    },
  },
  signs_of_safety_note: {
    holds: "What works well, what worries, and what the child and the parents say.",
    keeps: RECORD,
    leads: ofEntry,
    columns: {
      CASE: "working_well concerns child_view parent_view needs_to_happen",
      WORK: "team_ids mode meeting_id written_by written_at",
      NONE: "entry_id",
    },
  },
  worry_answer: {
    holds: "What answers each worry of a Signs of Safety note, or why nothing does.",
    keeps: RECORD,
    leads: [by("note_id", "signs_of_safety_note")],
    columns: { CASE: "no_action_because", WORK: "answered_by answered_at", NONE: "note_id number action_id version" },
  },
  case_note: {
    holds: "Notes on the case.",
    keeps: RECORD,
    leads: ofEntry,
    columns: { CASE: "text", WORK: "written_by written_at", NONE: "entry_id" },
  },
  child_detail: {
    holds: "Addresses, contacts, health and police details of a child, hidden until somebody says why they need them.",
    keeps: RECORD,
    leads: [by("child_id", "child")],
    columns: {
      SENSITIVE: "words name relation phone email safe_to_contact from_on until_on told_by closed_why",
      WORK: "kind standing recorded_by recorded_at closed_by closed_at",
      NONE: "child_id corrects_id version",
    },
  },
  private_note: {
    holds: "A member's own notes on a child, read by nobody else.",
    keeps: RECORD,
    leads: [by("child_id", "child")],
    columns: { CASE: "text", WORK: "person_id written_at", NONE: "child_id version" },
  },
  child_look: {
    holds: "When a member last opened a child's page, to show what is new.",
    keeps: RECORD,
    leads: ofEntry,
    columns: { WORK: "person_id looked_at seen_before", NONE: "entry_id" },
  },
  referral: {
    holds: "A referral of a child to the panel by a service.",
    keeps: RECORD,
    leads: [by("child_id", "child"), by("entry_id", "register_entry")],
    columns: {
      LINE: "referral_group",
      CASE: "criteria spoke_to",
      WORK: "state service_id referred_by submitted_at",
      NONE: "child_id entry_id signs_of_safety_note_id meeting_id version",
    },
  },
  removal_request: {
    holds: "A proposal to take a child off the register, the panel's decision and its approval.",
    keeps: RECORD,
    leads: ofEntry,
    columns: {
      CASE: "outcome_code reason panel_decision declined_reason",
      WORK: "state proposed_by proposed_at decided_by decided_at present_ids approved_by approved_at",
      NONE: "entry_id meeting_id version",
    },
  },
  pathway_referral: {
    holds: "A child sent to another panel or board, and its answer.",
    keeps: RECORD,
    leads: ofEntry,
    columns: {
      CASE: "board reason answer",
      WORK: "state sent_on sent_by sent_at return_on answered_on answered_by answered_at",
      NONE: "entry_id meeting_id version",
    },
  },
  disclosure: {
    holds: "An agreement that something may be told outside the panel: what, to whom, on which basis.",
    keeps: RECORD,
    leads: ofEntry,
    columns: {
      CASE: "what basis ended_reason",
      PERSON: "to_whom agreed_by",
      WORK: "agreed_on until_on recorded_by recorded_at ended_on ended_by",
      NONE: "entry_id meeting_id version",
    },
  },
  sharing: {
    holds: "What left the register, in which form and for whom.",
    keeps: RECORD,
    leads: [shared("sharing_child", "sharing_id")],
    columns: { WORK: "form what child_count shared_by shared_at", PERSON: "to_whom", NONE: "meeting_id disclosure_id" },
  },
  sharing_child: {
    holds: "Which children a line of the sharing log is about.",
    keeps: RECORD,
    leads: [by("child_id", "child")],
    columns: { NONE: "sharing_id child_id" },
  },
  import_run: {
    holds: "A file that was brought in, with its cells as they were read.",
    keeps: IMPORT_FILES,
    leads: [shared("import_row", "run_id")],
    atDisposal: { empty: "cells" },
    columns: {
      SENSITIVE: "cells",
      WORK: "file_name file_hash state refusal uploaded_by uploaded_at confirmed_at",
      NONE: "heading_row columns rows_read rows_total result_counts version",
    },
  },
  import_row: {
    holds: "One row of such a file: its cells, what was made of them, and whom it may be.",
    keeps: IMPORT_FILES,
    leads: [named("entry_id", "register_entry"), named("settled_entry_id", "register_entry")],
    columns: {
      LINE: "name",
      SENSITIVE: "cells reading notes problems changes matches",
      WORK: "kind settlement",
      NONE: "run_id row_number settled_entry_id settled_row_number entry_id",
    },
  },
};
