import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables, shared } from "./mapped-table.js";

const { RECORD, RETURNED_REFERRAL, SETTINGS } = RetentionClass;
const ofEnquiry = [by("enquiry_id", "enquiry")];
const ofReferral = [by("referral_id", "cme_referral")];

/** The search for a child, and what the front door was told. */
export const ENQUIRY_TABLES: MapOfTables = {
  enquiry: {
    holds: "A search for a child: who leads it, what is known of the dangers, how it ended.",
    keeps: RECORD,
    leads: [by("child_id", "child"), by("entry_id", "register_entry")],
    columns: {
      LINE: "reference school_id on_roll",
      CASE: "first_absent_on absence_ended_on is_located is_educated_otherwise interpreter outcome_code outcome_note",
      SENSITIVE: `vulnerability_codes risk_codes protection is_social_care_involved social_worker has_safeguarding_concern
        safe_to_contact contact_note`,
      WORK: "state opened_on opened_by officer_id copied_to_id closed_on",
      NONE: "child_id entry_id version",
    },
  },
  chronology_entry: {
    holds: "Every attempt, check, visit and call of a search, in order.",
    keeps: RECORD,
    leads: ofEnquiry,
    columns: {
      SENSITIVE: "subject with_whom tried result note risk_assessment",
      WORK: "code on_day at_time side in_writing recorded_by recorded_at",
      NONE: "seq enquiry_id document_id corrects_id",
    },
  },
  document: {
    holds: "Files kept with a search, such as a letter or a reply of the police.",
    keeps: RECORD,
    leads: ofEnquiry,
    columns: {
      SENSITIVE: "name content",
      WORK: "kind media_type side added_by added_at",
      NONE: "enquiry_id bytes sha256",
    },
  },
  clock: {
    holds: "The time limits of a search.",
    keeps: RECORD,
    leads: ofEnquiry,
    columns: {
      WORK: "kind state started_on due_on latest_on met_on owner_role",
      NONE: "enquiry_id rule_id occurrence pack_version",
    },
  },
  authorised_absence: {
    holds: "Days a school gave a child leave.",
    keeps: RECORD,
    leads: ofEnquiry,
    columns: { CASE: "on_day code", WORK: "recorded_by recorded_at", NONE: "enquiry_id" },
  },
  notification: {
    holds: "Whom the procedure wants told of what happened in a search, and that they were.",
    keeps: RECORD,
    leads: ofEnquiry,
    columns: {
      CASE: "note",
      PERSON: "to_words told_whom",
      WORK: "to_role by_role urgency is_first rank says source state told_on told_how settled_by made_at",
      NONE: "enquiry_id event_id event_code rule_code version",
    },
  },
  off_roll_permission: {
    holds: "A school's request to take a child off its roll, and the authority's answer.",
    keeps: RECORD,
    leads: ofEnquiry,
    columns: {
      CASE: "ground_code note reason letter ctf_destination deleted_on ctf_uploaded_on in_writing",
      WORK: "route_code state requested_by requested_on decided_by decided_on exercised_by",
      NONE: "enquiry_id regulation_set ctf_code version",
    },
  },
  cme_referral: {
    holds: "What a school, an agency or a member of the public told the front door, about one child or several.",
    keeps: RETURNED_REFERRAL,
    leads: [shared("cme_referral_child", "referral_id")],
    root: "id",
    columns: {
      SENSITIVE: "answers missing",
      CASE: "reason_code outcome_note told_referrer routing_says",
      PERSON: "outside_name outside_contact is_anonymous",
      WORK: "state source_code referred_by school_id service_id routed_service_id told_service_id screened_by screened_at submitted_at",
      NONE: "reference form_code pack_version version",
    },
  },
  cme_referral_child: {
    holds: "One child of such a referral.",
    keeps: RETURNED_REFERRAL,
    leads: [by("child_id", "child"), by("enquiry_id", "enquiry"), by("entry_id", "register_entry")],
    root: "referral_id",
    columns: {
      LINE: "first_name last_name date_of_birth upn school_id school_name",
      SENSITIVE: "answers",
      WORK: "outcome passed_to_service_id",
      NONE: "referral_id place child_id enquiry_id entry_id",
    },
  },
  cme_referral_update: {
    holds: "What was added to such a referral later.",
    keeps: RETURNED_REFERRAL,
    leads: ofReferral,
    columns: { SENSITIVE: "text answers", WORK: "kind is_from_referrer added_by added_at", NONE: "seq referral_id" },
  },
  reference_counter: {
    holds: "The last number of a register reference in a year.",
    keeps: SETTINGS,
    columns: { NONE: "year last" },
  },
  enquiry_counter: {
    holds: "The last number of an enquiry in a year.",
    keeps: SETTINGS,
    columns: { NONE: "year last" },
  },
  cme_referral_counter: {
    holds: "The last number of a referral in a year.",
    keeps: SETTINGS,
    columns: { NONE: "year last" },
  },
};
