import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** The rights of the people in the register: requests for a copy of what is held, holds on disposal, disputed facts. */
export class Rights1764000000036 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("subject_access_request", request));
    await db.query(tenantTable("subject_access_item", item));
    await db.query(tenantTable("subject_access_copy", copy));
    await db.query(tenantTable("hold", hold));
    await db.query(tenantTable("dispute", dispute));
    await db.query(`
      CREATE INDEX subject_access_due ON subject_access_request (authority_id, due_on, id);
      CREATE INDEX subject_access_of_child ON subject_access_request (authority_id, child_id);
      CREATE INDEX subject_access_item_order ON subject_access_item (authority_id, request_id, position);
      CREATE INDEX hold_of_child ON hold (authority_id, child_id) WHERE lifted_at IS NULL;
      CREATE INDEX dispute_of_record ON dispute (authority_id, record_id);
      CREATE INDEX dispute_of_child ON dispute (authority_id, child_id);
      CREATE INDEX dispute_list ON dispute (authority_id, recorded_at DESC, id DESC);`);
    await db.query(privateNotes);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION private_notes_for_access;
      DROP TABLE dispute, hold, subject_access_copy, subject_access_item, subject_access_request`);
  }
}

const request = `
  reference text NOT NULL, child_id uuid NOT NULL, state text NOT NULL DEFAULT 'RECEIVED',
  requester text NOT NULL, requester_name text NOT NULL, channel text NOT NULL, entitlement text NOT NULL, understanding text,
  wanted text, received_on date NOT NULL, identity_asked_on date, identity_asked text, identity_shown_on date, identity_seen text,
  further_months int NOT NULL DEFAULT 0 CHECK (further_months BETWEEN 0 AND 2), extended_on date, extension_reason text,
  due_on date NOT NULL DEFAULT 'infinity', recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
  collected_by uuid, collected_at timestamptz, ended_by uuid, ended_at timestamptz, ended_reason text,
  version int NOT NULL DEFAULT 1, UNIQUE (authority_id, reference),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("recorded_by", "person")},
  ${sameAuthority("collected_by", "person")}, ${sameAuthority("ended_by", "person")}`;

/** One thing found, as it read when it was brought together. Its row may go later; what was decided about it stays. */
const item = `
  request_id uuid NOT NULL, position int NOT NULL, source text NOT NULL, row_id uuid NOT NULL, heading text NOT NULL, content text NOT NULL,
  suggested text[] NOT NULL DEFAULT '{}', decision text CHECK (decision IN ('RELEASE', 'REDACT', 'WITHHOLD')),
  redactions text[] NOT NULL DEFAULT '{}', ground text, reason text, decided_by uuid, decided_at timestamptz, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, request_id, source, row_id), CHECK ((decision IS NULL) = (decided_by IS NULL)),
  CHECK (decision IS DISTINCT FROM 'WITHHOLD' OR (ground IS NOT NULL AND reason IS NOT NULL)),
  ${sameAuthority("request_id", "subject_access_request")}, ${sameAuthority("decided_by", "person")}`;

/** What was released, with its fingerprint. Its text goes when it is no longer kept; the fingerprint stays. */
const copy = `
  request_id uuid NOT NULL, hash text NOT NULL, content bytea, pdf bytea, pdf_hash text, released_by uuid NOT NULL,
  released_at timestamptz NOT NULL, kept_until date NOT NULL, fetched_by uuid, fetched_at timestamptz, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, request_id), ${sameAuthority("request_id", "subject_access_request")},
  ${sameAuthority("released_by", "person")}, ${sameAuthority("fetched_by", "person")}`;

const hold = `
  child_id uuid NOT NULL, request_id uuid, reason_code text NOT NULL, words text NOT NULL, placed_by uuid NOT NULL, placed_at timestamptz NOT NULL,
  lifted_by uuid, lifted_at timestamptz, lifted_reason text, version int NOT NULL DEFAULT 1,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)), ${sameAuthority("child_id", "child")},
  ${sameAuthority("request_id", "subject_access_request")}, ${sameAuthority("placed_by", "person")}, ${sameAuthority("lifted_by", "person")}`;

const dispute = `
  child_id uuid NOT NULL, entry_id uuid, record text NOT NULL, record_id uuid NOT NULL, field text NOT NULL,
  said_then text, should_be text NOT NULL, said_by text NOT NULL, evidence text, state text NOT NULL DEFAULT 'OPEN',
  recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL, answer text, answered_by uuid, answered_at timestamptz,
  version int NOT NULL DEFAULT 1, CHECK ((state = 'OPEN') = (answered_at IS NULL)),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("entry_id", "register_entry")},
  ${sameAuthority("recorded_by", "person")}, ${sameAuthority("answered_by", "person")}`;

/**
 * What people noted for themselves is held by the authority too: it is read for a request that is open, by nobody
 * otherwise. Notes of a child under a hold are not deleted by age.
 */
const privateNotes = `
  CREATE FUNCTION private_notes_for_access(for_request uuid) RETURNS SETOF private_note
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT n.* FROM private_note n JOIN subject_access_request r ON r.authority_id = n.authority_id AND r.child_id = n.child_id
      WHERE r.authority_id = current_authority() AND r.id = for_request AND r.state IN ('IDENTITY_CHECKED', 'COLLECTING', 'DECIDED') $$;
  REVOKE ALL ON FUNCTION private_notes_for_access FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION private_notes_for_access TO rome_api;
  CREATE OR REPLACE FUNCTION delete_private_notes(gone_before date) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH gone AS (DELETE FROM private_note n WHERE n.authority_id = current_authority()
        AND NOT EXISTS (SELECT FROM hold h WHERE h.authority_id = n.authority_id AND h.child_id = n.child_id AND h.lifted_at IS NULL)
        AND NOT EXISTS (SELECT FROM register_entry e WHERE e.authority_id = n.authority_id AND e.child_id = n.child_id
          AND e.status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED'))
        AND coalesce((SELECT max(e.removed_on) FROM register_entry e WHERE e.authority_id = n.authority_id AND e.child_id = n.child_id),
          n.written_at::date) < gone_before
        RETURNING 1)
      SELECT count(*) FROM gone $$;`;
