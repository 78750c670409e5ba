import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy, sameAuthority, tenantTable } from "./tenant-table.js";

/**
 * How long records are kept, and how one is disposed of. The API's role cannot delete a child's record: it asks a function
 * that looks for the signed schedule, the two approvals and holds itself, and then follows the steps made from the data map.
 */
export class Retention1764000000037 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      tenantTable(
        "retention_schedule",
        `signed_by uuid, signed_at timestamptz, version int NOT NULL DEFAULT 1, UNIQUE (authority_id),
         CHECK ((signed_by IS NULL) = (signed_at IS NULL)), ${sameAuthority("signed_by", "person")}`,
      ),
    );
    await db.query(
      tenantTable(
        "retention_period",
        `class text NOT NULL, amount int NOT NULL CHECK (amount > 0), unit text NOT NULL CHECK (unit IN ('DAYS', 'YEARS')), until_age int,
         version int NOT NULL DEFAULT 1, UNIQUE (authority_id, class)`,
      ),
    );
    await db.query(tenantTable("disposal", disposal));
    await db.query(`
      CREATE UNIQUE INDEX disposed_once ON disposal (authority_id, child_id) WHERE state <> 'DECLINED';
      CREATE INDEX disposal_newest ON disposal (authority_id, proposed_at DESC, id DESC);
      CREATE TABLE disposal_step (place int PRIMARY KEY, name text, statement text NOT NULL);`);
    await db.query(hiddenBy("disposal", ["child_id"]));
    await db.query(wall);
    await db.query(disposing);
    await db.query(minutesLetGo);
    await db.query(byItself);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION delete_old_copies, dispose_of; DROP TABLE disposal_step, disposal, retention_period, retention_schedule;
      DROP FUNCTION disposal_wall; ${minutesAsBefore}`);
  }
}

/** The child is named by id without a key: the certificate outlives the record. */
const disposal = `
  child_id uuid NOT NULL, reference text NOT NULL, due_on date NOT NULL, ground text, state text NOT NULL DEFAULT 'PROPOSED',
  proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL DEFAULT now(),
  lead_approved_by uuid, lead_approved_at timestamptz, officer_approved_by uuid, officer_approved_at timestamptz,
  declined_by uuid, declined_at timestamptz, declined_reason text,
  disposed_at timestamptz, removed jsonb, event_ids uuid[] NOT NULL DEFAULT '{}', fingerprint text, last_backup_on date, version int NOT NULL DEFAULT 1,
  CHECK (state IN ('PROPOSED', 'DECLINED', 'DISPOSED')),
  CHECK (state <> 'DISPOSED' OR (lead_approved_by IS NOT NULL AND officer_approved_by IS NOT NULL AND disposed_at IS NOT NULL)),
  CHECK (lead_approved_by <> proposed_by), CHECK (officer_approved_by <> proposed_by), CHECK (lead_approved_by <> officer_approved_by),
  ${["proposed_by", "lead_approved_by", "officer_approved_by", "declined_by"].map((column) => sameAuthority(column, "person")).join(", ")}`;

/** Whatever the application does: a person proposes and approves in their own name and office, and nobody says by hand that a record is gone. */
const wall = `
  CREATE FUNCTION disposal_wall() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE me uuid := nullif(current_setting('app.person_id', true), '')::uuid; held text[];
  BEGIN
    IF current_user = 'rome_owner' THEN RETURN NEW; END IF;
    SELECT roles INTO held FROM person WHERE authority_id = NEW.authority_id AND id = me;
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'PROPOSED' OR NEW.proposed_by IS DISTINCT FROM me OR num_nonnulls(NEW.lead_approved_by, NEW.officer_approved_by, NEW.disposed_at) > 0 THEN
        RAISE EXCEPTION 'a disposal begins as a proposal in one''s own name';
      END IF;
      RETURN NEW;
    END IF;
    IF OLD.state <> 'PROPOSED' OR NEW.state = 'DISPOSED' OR (NEW.child_id, NEW.proposed_by) <> (OLD.child_id, OLD.proposed_by) THEN
      RAISE EXCEPTION 'a disposal that is settled stays as it is';
    END IF;
    IF NEW.lead_approved_by IS DISTINCT FROM OLD.lead_approved_by
      AND (OLD.lead_approved_by IS NOT NULL OR NEW.lead_approved_by IS DISTINCT FROM me OR NOT 'STRATEGIC_LEAD' = ANY (held)) THEN
      RAISE EXCEPTION 'only the strategic lead approves as the strategic lead';
    END IF;
    IF NEW.officer_approved_by IS DISTINCT FROM OLD.officer_approved_by
      AND (OLD.officer_approved_by IS NOT NULL OR NEW.officer_approved_by IS DISTINCT FROM me OR NOT 'DATA_PROTECTION_OFFICER' = ANY (held)) THEN
      RAISE EXCEPTION 'only the data protection officer approves as the data protection officer';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER disposal_wall BEFORE INSERT OR UPDATE ON disposal FOR EACH ROW EXECUTE FUNCTION disposal_wall();`;

/** Steps without a name collect rows or loosen what points at them; a step with a name removes, and says how many rows and their fingerprint. */
const disposing = `
  CREATE FUNCTION dispose_of(which uuid, moment timestamptz, backup_until date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE tenant uuid := current_authority(); asked disposal; step disposal_step; counted bigint; print text; gone jsonb := '{}'; prints text := '';
  BEGIN
    SELECT * INTO asked FROM disposal d WHERE d.authority_id = tenant AND d.id = which FOR UPDATE;
    IF asked.id IS NULL OR asked.state <> 'PROPOSED' OR asked.lead_approved_by IS NULL OR asked.officer_approved_by IS NULL THEN
      RAISE EXCEPTION 'a record is disposed of by two approvals only';
    END IF;
    IF NOT EXISTS (SELECT FROM retention_schedule s WHERE s.authority_id = tenant AND s.signed_at IS NOT NULL) THEN
      RAISE EXCEPTION 'the retention schedule is not signed';
    END IF;
    IF EXISTS (SELECT FROM hold h WHERE h.authority_id = tenant AND h.child_id = asked.child_id AND h.lifted_at IS NULL) THEN
      RAISE EXCEPTION 'the record is under a hold';
    END IF;
    CREATE TEMP TABLE disposing (name text NOT NULL, id uuid NOT NULL) ON COMMIT DROP;
    FOR step IN SELECT * FROM disposal_step ORDER BY place LOOP
      IF step.name IS NULL THEN
        EXECUTE step.statement USING tenant, asked.child_id;
        CONTINUE;
      END IF;
      EXECUTE step.statement INTO counted, print USING tenant, asked.child_id;
      IF counted > 0 THEN
        gone := gone || jsonb_build_object(step.name, counted);
        prints := prints || step.name || ' ' || print || E'\\n';
      END IF;
    END LOOP;
    UPDATE disposal SET state = 'DISPOSED', disposed_at = moment, removed = gone, event_ids = ARRAY(SELECT n.id FROM disposing n WHERE n.name = 'audit_event'), last_backup_on = backup_until,
      fingerprint = encode(sha256(convert_to(prints, 'UTF8')), 'hex'), version = version + 1 WHERE authority_id = tenant AND id = which;
  END $$;
  REVOKE ALL ON FUNCTION dispose_of FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION dispose_of TO rome_api;`;

const sectionWall = (letGo: string) => `
  CREATE OR REPLACE FUNCTION minutes_section_wall() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE held minutes_section := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
  BEGIN
    ${letGo}
    IF EXISTS (SELECT FROM minutes m WHERE m.authority_id = held.authority_id AND m.id = held.minutes_id AND m.state = 'PUBLISHED') THEN
      RAISE EXCEPTION 'published minutes are locked';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;`;

const correctionWall = (letGo: string) => `
  CREATE OR REPLACE FUNCTION minutes_correction_wall() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${letGo}
    IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'a correction stays as it was written'; END IF;
    IF NOT EXISTS (SELECT FROM minutes m JOIN minutes_section s ON s.authority_id = m.authority_id AND s.minutes_id = m.id
      WHERE m.authority_id = NEW.authority_id AND m.id = NEW.minutes_id AND s.id = NEW.section_id AND m.state = 'PUBLISHED') THEN
      RAISE EXCEPTION 'only published minutes are corrected';
    END IF;
    RETURN NEW;
  END $$;`;

/** A section on a child whose record is disposed of goes, published or not: only the function above deletes as the owner. */
const LET_GO = "IF TG_OP = 'DELETE' AND current_user = 'rome_owner' THEN RETURN OLD; END IF;";
const minutesLetGo = sectionWall(LET_GO) + correctionWall(LET_GO);
const minutesAsBefore = sectionWall("") + correctionWall("");

/** A reader's copy can be made anew from the frozen paper while that is kept; the API's role deletes none by itself. */
const byItself = `
  CREATE FUNCTION delete_old_copies(met_before date) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH gone AS (DELETE FROM meeting_paper_copy c USING meeting_paper p, panel_meeting m
        WHERE c.authority_id = current_authority() AND p.authority_id = c.authority_id AND p.id = c.paper_id
          AND m.authority_id = p.authority_id AND m.id = p.meeting_id AND m.held_on <= met_before
          AND EXISTS (SELECT FROM retention_schedule s WHERE s.authority_id = c.authority_id AND s.signed_at IS NOT NULL)
        RETURNING 1)
      SELECT count(*) FROM gone $$;
  REVOKE ALL ON FUNCTION delete_old_copies FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION delete_old_copies TO rome_api;`;
