import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Leaving a school's roll, entries that close with their enquiry, and the register's own person for what happens by itself. */
export class OffRoll1764000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("off_roll_permission", offRollPermission));
    await db.query(`
      CREATE UNIQUE INDEX off_roll_open_once ON off_roll_permission (authority_id, enquiry_id)
        WHERE state IN ('REQUESTED', 'CHECKING', 'GRANTED');
      CREATE INDEX off_roll_of_enquiry ON off_roll_permission (authority_id, enquiry_id);
      CREATE INDEX off_roll_list ON off_roll_permission (authority_id, state, requested_on DESC, id DESC);`);
    await db.query(closingWall);
    await db.query(itself);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION registers_themselves; DROP TRIGGER closing_wall ON register_entry; DROP FUNCTION closing_wall;
      DROP TABLE off_roll_permission;`);
  }
}

/** Nobody exercises what was not granted, and nobody deletes a name for a day before the permission (never retrospective). */
const offRollPermission = `
  enquiry_id uuid NOT NULL, route_code text NOT NULL, state text NOT NULL DEFAULT 'REQUESTED',
  ground_code text NOT NULL, regulation_set text NOT NULL, note text,
  requested_by uuid NOT NULL, requested_on date NOT NULL, decided_by uuid, decided_on date, reason text,
  in_writing boolean NOT NULL DEFAULT false, letter text, ctf_destination text, ctf_code text,
  deleted_on date, ctf_uploaded_on date, exercised_by uuid, version int NOT NULL DEFAULT 1,
  CHECK (state NOT IN ('GRANTED', 'EXERCISED') OR decided_on IS NOT NULL),
  CHECK (state <> 'EXERCISED' OR (deleted_on >= decided_on AND exercised_by IS NOT NULL)),
  ${sameAuthority("enquiry_id", "enquiry")}, ${sameAuthority("requested_by", "person")},
  ${sameAuthority("decided_by", "person")}, ${sameAuthority("exercised_by", "person")}`;

/** The second wall behind the panel's exit: no entry closes with its enquiry where the authority has the seats of a panel. */
const closingWall = `
  CREATE FUNCTION closing_wall() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM seat s WHERE s.authority_id = NEW.authority_id) THEN
      RAISE EXCEPTION 'an entry leaves this register only by its panel';
    END IF;
    IF NOT EXISTS (SELECT FROM enquiry q WHERE q.authority_id = NEW.authority_id AND q.entry_id = NEW.id AND q.state = 'CLOSED') THEN
      RAISE EXCEPTION 'an entry is closed only with its enquiry';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER closing_wall BEFORE INSERT OR UPDATE OF status ON register_entry FOR EACH ROW
    WHEN (NEW.status = 'CLOSED') EXECUTE FUNCTION closing_wall();`;

/** Each authority's register as the person who does what happens by itself: without roles, and never able to sign in. */
const itself = `
  CREATE FUNCTION registers_themselves()
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO person (authority_id, name, email, roles, is_active)
        SELECT a.id, 'The register', 'the.register@' || lower(a.code) || '.invalid', '{}', false FROM authority a
        ON CONFLICT ON CONSTRAINT person_authority_id_email_key DO NOTHING;
      RETURN QUERY SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email FROM authority a
        JOIN person p ON p.authority_id = a.id AND p.email = 'the.register@' || lower(a.code) || '.invalid' ORDER BY a.code;
    END $$;
  REVOKE ALL ON FUNCTION registers_themselves FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION registers_themselves TO rome_api;`;
