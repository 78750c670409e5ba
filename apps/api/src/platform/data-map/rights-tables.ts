import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables } from "./mapped-table.js";

const { RECORD, SETTINGS, TRAIL } = RetentionClass;
const ofRequest = [by("request_id", "subject_access_request")];

/** The rights of the people in the register: copies asked for, holds on disposal, facts that are disputed. */
export const RIGHTS_TABLES: MapOfTables = {
  subject_access_request: {
    holds:
      "A request for a copy of what is held about a child: who asks, how it is known who they are, and the answer.",
    keeps: RECORD,
    leads: [by("child_id", "child")],
    columns: {
      CASE: "entitlement understanding wanted extension_reason ended_reason",
      PERSON: "requester_name",
      WORK: `state requester channel received_on identity_asked_on identity_asked identity_shown_on identity_seen further_months
        extended_on due_on recorded_by recorded_at collected_by collected_at ended_by ended_at`,
      NONE: "reference child_id version",
    },
  },
  subject_access_counter: {
    holds: "The last number of such a request in a year.",
    keeps: SETTINGS,
    columns: { NONE: "year last" },
  },
  subject_access_item: {
    holds: "One thing found for such a request, as it read then, and what was decided about it.",
    keeps: RECORD,
    leads: ofRequest,
    columns: {
      SENSITIVE: "content suggested redactions",
      CASE: "reason",
      WORK: "heading decision ground decided_by decided_at",
      NONE: "request_id position source row_id concerns version",
    },
  },
  subject_access_copy: {
    holds: "The copy that was released, for as long as it is kept to be fetched, and its fingerprint.",
    keeps: RECORD,
    leads: ofRequest,
    columns: {
      SENSITIVE: "content pdf",
      WORK: "released_by released_at kept_until fetched_by fetched_at",
      NONE: "request_id hash pdf_hash version",
    },
  },
  hold: {
    holds: "That a child's record is held from disposal, why, and that it no longer is.",
    keeps: TRAIL,
    leads: [by("child_id", "child"), by("request_id", "subject_access_request")],
    columns: {
      CASE: "words lifted_reason",
      WORK: "reason_code placed_by placed_at lifted_by lifted_at",
      NONE: "child_id request_id version",
    },
  },
  dispute: {
    holds: "What somebody says is wrong in a child's record, what it should be, and the answer.",
    keeps: RECORD,
    leads: [by("child_id", "child"), by("entry_id", "register_entry")],
    columns: {
      SENSITIVE: "said_then should_be evidence",
      CASE: "answer",
      PERSON: "said_by",
      WORK: "record field state recorded_by recorded_at answered_by answered_at",
      NONE: "child_id entry_id record_id version",
    },
  },
  dispute_recipient: {
    holds: "Whom of those who were given the child's data the answer to a dispute is told, and how.",
    keeps: RECORD,
    leads: [by("dispute_id", "dispute")],
    columns: {
      PERSON: "to_whom email",
      WORK: "chosen_by chosen_at told_on told_how told_by",
      NONE: "dispute_id mail_id version",
    },
  },
};
