import { RetentionClass } from "@rome/procedure";
import type { MapOfTables } from "./mapped-table.js";

const { STAFF, SETTINGS, DRAFTS } = RetentionClass;

/** The authority, those who work with the register, and what they set. */
export const PEOPLE_TABLES: MapOfTables = {
  authority: {
    holds: "An authority that keeps its register here.",
    keeps: SETTINGS,
    columns: { NONE: "code name procedure_key" },
  },
  borough: { holds: "The boroughs of an authority.", keeps: SETTINGS, columns: { NONE: "code name" } },
  service: { holds: "The services of an authority.", keeps: SETTINGS, columns: { NONE: "code name" } },
  school: {
    holds: "The schools of an area.",
    keeps: SETTINGS,
    columns: { NONE: "name phase kind dfe_number version" },
  },
  person: {
    holds: "Somebody who works with the register: name, address for mail, service, roles.",
    keeps: STAFF,
    columns: {
      PERSON: "name email service_id roles school_id",
      WORK: "is_active is_system is_machine",
      NONE: "version",
    },
  },
  person_settings: {
    holds: "How somebody likes their screen.",
    keeps: STAFF,
    columns: { PERSON: "person_id has_shortcuts hides_names" },
  },
  council_account: {
    holds: "Which account of the council's sign-in is whose.",
    keeps: STAFF,
    columns: { PERSON: "person_id issuer subject first_used_at" },
  },
  local_account: {
    holds: "Who may sign in here by password and one-time code while the council's sign-in is down, and until when.",
    keeps: STAFF,
    columns: { PERSON: "person_id made_at expires_at", NONE: "password_hash totp_secret last_step" },
  },
  machine_client: {
    holds: "A system of the council that may ask the register by itself: what for, who answers for it, what it may do.",
    keeps: STAFF,
    columns: {
      PERSON: "owner_id added_by added_at agreed_by agreed_at",
      NONE: "name purpose scopes version",
    },
  },
  machine_token: {
    holds: "That such a system was given a token, until which day, and on which day it was last used.",
    keeps: STAFF,
    columns: {
      PERSON: "issued_by issued_at revoked_by revoked_at",
      WORK: "last_used_on warned_at",
      NONE: "client_id person_id token_hash last_four expires_on version",
    },
  },
  session: {
    holds: "Who is signed in now. Ends with the session.",
    keeps: STAFF,
    columns: { PERSON: "person_id opened_at seen_at granted", NONE: "token_hash" },
  },
  seat: {
    holds: "The seats of the panel.",
    keeps: SETTINGS,
    columns: { NONE: "number title service_id is_chair" },
  },
  seat_holding: {
    holds: "Who holds a seat, from when to when.",
    keeps: STAFF,
    columns: { PERSON: "person_id from_on until_on", NONE: "seat_id" },
  },
  calendar_feed: {
    holds: "That somebody has the panel's dates in their own calendar.",
    keeps: STAFF,
    columns: { PERSON: "person_id made_at", NONE: "token_hash version" },
  },
  directory_contact: {
    holds: "How to reach agencies and other authorities.",
    keeps: SETTINGS,
    columns: {
      PERSON: "name responsibility contact_role phone email address",
      NONE: "kind code is_active version",
    },
  },
  draft: {
    holds: "What somebody typed and has not sent, read by nobody else.",
    keeps: DRAFTS,
    columns: { SENSITIVE: "payload", PERSON: "person_id", WORK: "saved_at", NONE: "kind subject_id" },
  },
  calendar_day: {
    holds: "Days on which a school or the authority is closed.",
    keeps: SETTINGS,
    columns: { NONE: "school_id on_day kind name version" },
  },
  half_term: {
    holds: "The terms of a school or an area.",
    keeps: SETTINGS,
    columns: { NONE: "school_id name term starts_on ends_on version" },
  },
  office_hours: { holds: "The hours of a working day.", keeps: SETTINGS, columns: { NONE: "hours_a_day version" } },
  duty_done: {
    holds: "That a duty of the authority itself was done, such as the yearly return.",
    keeps: SETTINGS,
    columns: { WORK: "on_day note recorded_by recorded_at", NONE: "rule_id due_on" },
  },
  import_heading: {
    holds: "Which heading of a file stands for which field.",
    keeps: SETTINGS,
    columns: { NONE: "heading field" },
  },
  migrations: {
    holds: "Which versions of the tables have been put in place.",
    keeps: SETTINGS,
    columns: { NONE: "id timestamp name" },
  },
};
