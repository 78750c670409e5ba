import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables, named } from "./mapped-table.js";

const { TRAIL, MAIL_WORDS, STAFF } = RetentionClass;

/** What is left behind by every act: the trail, mails and the keys of repeated sendings. */
export const TRAIL_TABLES: MapOfTables = {
  audit_event: {
    holds: "Who did or looked at what, when; ids only, no words.",
    keeps: TRAIL,
    leads: [
      named("child_id", "child"),
      named("entry_id", "register_entry"),
      named("entity_id", "child"),
      named("entity_id", "register_entry"),
      named("entity_id", "enquiry"),
      named("entity_id", "chronology_entry"),
      named("entity_id", "cme_referral"),
      named("entity_id", "referral"),
      named("entity_id", "private_note"),
      named("entity_id", "import_row"),
    ],
    atDisposal: "KEEP",
    columns: {
      WORK: "at actor_id roles kind act entity rule item_count",
      NONE: "seq entity_id entry_id child_id document_hash request_id",
    },
  },
  audit_detail: {
    holds: "What an act changed, before and after.",
    keeps: TRAIL,
    leads: [by("event_id", "audit_event")],
    columns: { SENSITIVE: "detail", NONE: "event_id" },
  },
  unusual_access: {
    holds: "What was found unusual in the trail, whose access it was, and what was learned.",
    keeps: TRAIL,
    leads: [by("child_id", "child")],
    columns: {
      PERSON: "person_id answer",
      WORK: "kind from_at until_at count found_at answered_by answered_at",
      NONE: "child_id event_id version",
    },
  },
  audit_link: {
    holds: "The chains of hashes that shows that no event was changed or left out.",
    keeps: TRAIL,
    leads: [by("event_id", "audit_event")],
    atDisposal: "KEEP",
    columns: { NONE: "lane place event_id detail_hash hash" },
  },
  outbox: {
    holds: "Mails to staff, and to those outside who are told of a correction. They name references, never children.",
    keeps: MAIL_WORDS,
    columns: {
      WORK: `title body path invitations state made_at digest_on attempts not_before claimed_at sent_at fault settled_by
        settled_at body_deleted_at`,
      PERSON: "person_id to_name to_email",
      NONE: "seq version",
    },
  },
  notice: {
    holds: "What is to be said in somebody's next mail.",
    keeps: MAIL_WORDS,
    columns: { PERSON: "person_id", WORK: "kind made_at send_on", NONE: "entity entity_id action_ids mail_id" },
  },
  figures_report: {
    holds: "The figures last reported to those who see figures only.",
    keeps: STAFF,
    columns: { NONE: "taken_on figures version" },
  },
  mail_outage: {
    holds: "That mail could not be sent for a while.",
    keeps: STAFF,
    columns: { NONE: "since retry_at attempts fault" },
  },
  idempotency_key: {
    holds: "That a request was already carried out, so that sending it again changes nothing.",
    keeps: STAFF,
    columns: { PERSON: "person_id", WORK: "act made_at", NONE: "key input_hash refs" },
  },
};
