import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Schools with their kind and people, and the search for a child: enquiries, their chronology, clocks and documents. */
export class Enquiries1764000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE school ADD COLUMN phase text, ADD COLUMN kind text, ADD COLUMN dfe_number text,
        ADD COLUMN version int NOT NULL DEFAULT 1;
      ALTER TABLE person ADD COLUMN school_id uuid, ADD ${sameAuthority("school_id", "school")};`);
    await db.query(sessions);
    await db.query(tenantTable("enquiry_counter", `year int NOT NULL, last int NOT NULL, UNIQUE (authority_id, year)`));
    await db.query(tenantTable("enquiry", enquiry));
    await db.query(`
      CREATE UNIQUE INDEX enquiry_open_once ON enquiry (authority_id, child_id) WHERE state <> 'CLOSED';
      CREATE INDEX enquiry_list ON enquiry (authority_id, state, opened_on DESC, id);
      CREATE INDEX enquiry_of_school ON enquiry (authority_id, school_id, opened_on DESC);
      CREATE INDEX enquiry_of_officer ON enquiry (authority_id, officer_id) WHERE state <> 'CLOSED';
      CREATE INDEX enquiry_of_entry ON enquiry (authority_id, entry_id);`);
    await db.query(tenantTable("document", document, "SELECT, INSERT"));
    await db.query(tenantTable("chronology_entry", chronologyEntry, "SELECT, INSERT"));
    await db.query(`CREATE INDEX chronology_in_order ON chronology_entry (authority_id, enquiry_id, on_day, seq)`);
    await db.query(
      tenantTable(
        "authorised_absence",
        `enquiry_id uuid NOT NULL, on_day date NOT NULL, code text NOT NULL, recorded_by uuid NOT NULL,
         recorded_at timestamptz NOT NULL DEFAULT now(), UNIQUE (authority_id, enquiry_id, on_day),
         ${sameAuthority("enquiry_id", "enquiry")}, ${sameAuthority("recorded_by", "person")}`,
        "SELECT, INSERT, UPDATE, DELETE",
      ),
    );
    await db.query(tenantTable("clock", clock, "SELECT, INSERT, UPDATE, DELETE"));
    await db.query(`CREATE INDEX clock_due ON clock (authority_id, due_on, id) WHERE state IN ('RUNNING', 'PAUSED')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE clock, authorised_absence, chronology_entry, document, enquiry, enquiry_counter`);
  }
}

const enquiry = `
  reference text NOT NULL, child_id uuid NOT NULL, entry_id uuid, school_id uuid, state text NOT NULL,
  opened_on date NOT NULL, opened_by uuid NOT NULL, first_absent_on date, absence_ended_on date,
  officer_id uuid, copied_to_id uuid,
  vulnerability_codes text[] NOT NULL DEFAULT '{}', risk_codes text[] NOT NULL DEFAULT '{}',
  protection text NOT NULL DEFAULT 'UNKNOWN', is_social_care_involved boolean NOT NULL DEFAULT false, social_worker text,
  has_safeguarding_concern boolean NOT NULL DEFAULT false, is_located boolean NOT NULL DEFAULT false,
  on_roll boolean, is_educated_otherwise boolean NOT NULL DEFAULT false,
  interpreter text, safe_to_contact text NOT NULL DEFAULT 'UNKNOWN', contact_note text,
  closed_on date, outcome_code text, outcome_note text, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, reference),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("school_id", "school")},
  ${sameAuthority("opened_by", "person")}, ${sameAuthority("officer_id", "person")}, ${sameAuthority("copied_to_id", "person")}`;

const document = `
  enquiry_id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, media_type text NOT NULL, bytes int NOT NULL, sha256 text NOT NULL,
  content bytea NOT NULL, side text NOT NULL, added_by uuid NOT NULL, added_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("enquiry_id", "enquiry")}, ${sameAuthority("added_by", "person")}`;

/** Everything that happened in a search, failures included; a line is never changed, a correction is a further line (Q39). */
const chronologyEntry = `
  seq bigint GENERATED ALWAYS AS IDENTITY, enquiry_id uuid NOT NULL, code text NOT NULL, subject text, on_day date NOT NULL, at_time time,
  side text NOT NULL, with_whom text, tried text, result text, in_writing boolean NOT NULL DEFAULT false, note text,
  risk_assessment text, document_id uuid, corrects_id uuid,
  recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("enquiry_id", "enquiry")}, ${sameAuthority("recorded_by", "person")},
  ${sameAuthority("document_id", "document")}, ${sameAuthority("corrects_id", "chronology_entry")}`;

/** Worked out anew with every write on the enquiry, so that lists of what is due can use an index. Breached is told by the day. */
const clock = `
  enquiry_id uuid NOT NULL, rule_id text NOT NULL, occurrence int NOT NULL, kind text NOT NULL, state text NOT NULL, pack_version text NOT NULL,
  started_on date NOT NULL, due_on date NOT NULL DEFAULT 'infinity', latest_on date, met_on date, owner_role text NOT NULL,
  UNIQUE (authority_id, enquiry_id, rule_id, occurrence), ${sameAuthority("enquiry_id", "enquiry")}`;

/** A person of a school carries its id into the session. */
const sessions = `
  CREATE POLICY sign_in ON school TO rome_owner USING (true);
  DROP FUNCTION find_session(bytea, interval, interval);
  DROP FUNCTION demo_people();
  CREATE FUNCTION find_session(hash bytea, idle interval, longest interval)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      roles text[], service_id uuid, school_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH seen AS (UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at < now() - interval '1 minute'
        AND seen_at > now() - idle AND opened_at > now() - longest)
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, p.roles, p.service_id, p.school_id
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id JOIN authority a ON a.id = s.authority_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  CREATE FUNCTION demo_people()
    RETURNS TABLE (authority_id uuid, authority_name text, person_id uuid, name text, roles text[], service_name text)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT a.id, a.name, p.id, p.name, p.roles, coalesce(s.name, c.name) FROM person p JOIN authority a ON a.id = p.authority_id
      LEFT JOIN service s ON s.authority_id = p.authority_id AND s.id = p.service_id
      LEFT JOIN school c ON c.authority_id = p.authority_id AND c.id = p.school_id WHERE p.is_active ORDER BY a.name, p.name $$;
  REVOKE ALL ON FUNCTION find_session, demo_people FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_session, demo_people TO rome_api;`;
