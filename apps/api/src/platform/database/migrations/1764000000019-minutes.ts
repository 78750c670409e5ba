import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Minutes of closed meetings, section by section, and the corrections appended to them. */
export class Minutes1764000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("minutes", minutes));
    await db.query(tenantTable("minutes_section", section));
    await db.query(tenantTable("minutes_correction", correction, "SELECT, INSERT"));
    await db.query(`
      REVOKE UPDATE ON minutes_section FROM rome_api;
      GRANT UPDATE (edited_text, edited_by, edited_at, version) ON minutes_section TO rome_api;
      CREATE INDEX minutes_to_approve ON minutes (authority_id) WHERE state = 'DRAFT' AND asked_at IS NOT NULL;
      CREATE INDEX correction_of_minutes ON minutes_correction (authority_id, minutes_id, made_at, id);`);
    await db.query(wall);
    // An item that came after the circulation stays apart once it was discussed, too (Q22).
    await db.query(`ALTER TABLE agenda_item ADD COLUMN is_late boolean NOT NULL DEFAULT false;
      UPDATE agenda_item SET is_late = true WHERE state = 'LATE'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE agenda_item DROP COLUMN is_late;
      DROP TABLE minutes_correction, minutes_section, minutes;
      DROP FUNCTION minutes_wall, minutes_section_wall, minutes_correction_wall`);
  }
}

const minutes = `
  meeting_id uuid NOT NULL, state text NOT NULL DEFAULT 'DRAFT', written_at timestamptz NOT NULL DEFAULT now(),
  asked_by uuid, asked_at timestamptz, approved_by uuid, approved_at timestamptz,
  published_by uuid, published_at timestamptz, hash text, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, meeting_id),
  CHECK (state IN ('DRAFT', 'APPROVED', 'PUBLISHED')),
  CHECK (state = 'DRAFT' OR (approved_by IS NOT NULL AND approved_at IS NOT NULL)),
  CHECK (state <> 'PUBLISHED' OR (published_by IS NOT NULL AND published_at IS NOT NULL AND hash IS NOT NULL)),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("asked_by", "person")},
  ${sameAuthority("approved_by", "person")}, ${sameAuthority("published_by", "person")}`;

/** What was made from the record stays beside what somebody wrote over it. */
const section = `
  minutes_id uuid NOT NULL, position int NOT NULL, kind text NOT NULL, part text, heading text NOT NULL, entry_id uuid,
  generated_text text NOT NULL, edited_text text, edited_by uuid, edited_at timestamptz, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, minutes_id, position),
  ${sameAuthority("minutes_id", "minutes")}, ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("edited_by", "person")}`;

const correction = `
  minutes_id uuid NOT NULL, section_id uuid NOT NULL, text text NOT NULL, reason text NOT NULL,
  made_by uuid NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("minutes_id", "minutes")}, ${sameAuthority("section_id", "minutes_section")}, ${sameAuthority("made_by", "person")}`;

/** The second wall behind the rules of minutes: what is published never changes, and only what is published is corrected (Q39). */
const wall = `
  CREATE FUNCTION minutes_wall() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'PUBLISHED' THEN RAISE EXCEPTION 'published minutes are locked'; END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NEW.state = 'PUBLISHED' AND OLD.state <> 'APPROVED' THEN RAISE EXCEPTION 'minutes are published as approved'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER minutes_wall BEFORE UPDATE OR DELETE ON minutes FOR EACH ROW EXECUTE FUNCTION minutes_wall();
  CREATE FUNCTION minutes_section_wall() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE held minutes_section := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
  BEGIN
    IF EXISTS (SELECT FROM minutes m WHERE m.authority_id = held.authority_id AND m.id = held.minutes_id AND m.state = 'PUBLISHED') THEN
      RAISE EXCEPTION 'published minutes are locked';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER minutes_section_wall BEFORE INSERT OR UPDATE OR DELETE ON minutes_section
    FOR EACH ROW EXECUTE FUNCTION minutes_section_wall();
  CREATE FUNCTION minutes_correction_wall() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'a correction stays as it was written'; END IF;
    IF NOT EXISTS (SELECT FROM minutes m JOIN minutes_section s ON s.authority_id = m.authority_id AND s.minutes_id = m.id
      WHERE m.authority_id = NEW.authority_id AND m.id = NEW.minutes_id AND s.id = NEW.section_id AND m.state = 'PUBLISHED') THEN
      RAISE EXCEPTION 'only published minutes are corrected';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER minutes_correction_wall BEFORE INSERT OR UPDATE OR DELETE ON minutes_correction
    FOR EACH ROW EXECUTE FUNCTION minutes_correction_wall();`;
