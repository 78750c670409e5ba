import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Mail that is sent once or known not to be, the notices behind it, calendar feeds, and each authority's own system person. */
export class Mail1764000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(systemPeople);
    await db.query(mails);
    await db.query(tenantTable("notice", notice));
    await db.query(`
      CREATE INDEX notice_of_record ON notice (authority_id, entity, entity_id, made_at DESC);
      CREATE INDEX notice_of_action ON notice USING gin (action_ids);
      CREATE INDEX notice_for_digest ON notice (authority_id, send_on) WHERE mail_id IS NULL AND send_on IS NOT NULL;`);
    await db.query(earlierMails);
    await db.query(
      tenantTable(
        "mail_outage",
        `since timestamptz NOT NULL, retry_at timestamptz NOT NULL, attempts int NOT NULL, fault text NOT NULL, UNIQUE (authority_id)`,
        "SELECT, INSERT, UPDATE, DELETE",
      ),
    );
    await db.query(
      tenantTable(
        "calendar_feed",
        `person_id uuid NOT NULL, token_hash bytea NOT NULL UNIQUE, made_at timestamptz NOT NULL DEFAULT now(), version int NOT NULL DEFAULT 1,
         UNIQUE (authority_id, person_id), ${sameAuthority("person_id", "person")}`,
      ),
    );
    await db.query(feeds);
    await db.query(`ALTER TABLE panel_meeting ADD COLUMN invitation_sequence int NOT NULL DEFAULT 0`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION find_calendar_feed, job_authorities; DROP TABLE calendar_feed, mail_outage, notice`);
  }
}

/** Acts of the register itself are traced to a person of the authority who can neither sign in nor be chosen. */
const systemPeople = `
  ALTER TABLE person ADD COLUMN is_system boolean NOT NULL DEFAULT false;
  CREATE UNIQUE INDEX one_system_person ON person (authority_id) WHERE is_system;
  INSERT INTO person (authority_id, name, email, roles, is_active, is_system)
    SELECT id, 'The register', 'register@' || lower(code) || '.invalid', '{}', false, true FROM authority;
  CREATE FUNCTION add_system_person() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO person (authority_id, name, email, roles, is_active, is_system)
      VALUES (NEW.id, 'The register', 'register@' || lower(NEW.code) || '.invalid', '{}', false, true);
    RETURN NULL;
  END $$;
  CREATE TRIGGER add_system_person AFTER INSERT ON authority FOR EACH ROW EXECUTE FUNCTION add_system_person();
  CREATE FUNCTION job_authorities()
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text, office_days jsonb)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, office_days(a.id)
      FROM authority a JOIN person p ON p.authority_id = a.id AND p.is_system ORDER BY a.code $$;
  REVOKE ALL ON FUNCTION add_system_person, job_authorities FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION job_authorities TO rome_api;`;

const mails = `
  ALTER TABLE outbox
    ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN title text NOT NULL DEFAULT '', ADD COLUMN body text NOT NULL DEFAULT '', ADD COLUMN path text NOT NULL DEFAULT '/',
    ADD COLUMN invitations jsonb NOT NULL DEFAULT '[]', ADD COLUMN digest_on date,
    ADD COLUMN attempts int NOT NULL DEFAULT 0, ADD COLUMN not_before timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN claimed_at timestamptz, ADD COLUMN sent_at timestamptz, ADD COLUMN fault text,
    ADD COLUMN settled_by uuid, ADD COLUMN settled_at timestamptz, ADD COLUMN version int NOT NULL DEFAULT 1,
    ADD CHECK (state IN ('WAITING', 'CLAIMED', 'SENT', 'UNKNOWN', 'FAILED')),
    ADD ${sameAuthority("settled_by", "person")};
  CREATE UNIQUE INDEX one_digest_a_day ON outbox (authority_id, person_id, digest_on) WHERE digest_on IS NOT NULL;
  CREATE INDEX outbox_waiting ON outbox (authority_id, seq) WHERE state IN ('WAITING', 'CLAIMED');
  CREATE INDEX outbox_newest ON outbox (authority_id, state, seq DESC);`;

/** One thing one person is told, about one record. On the day of `send_on` it goes into the digest; null was told at once, or stands in the portal only. */
const notice = `
  person_id uuid NOT NULL, kind text NOT NULL, entity text NOT NULL, entity_id uuid NOT NULL, action_ids uuid[] NOT NULL DEFAULT '{}',
  made_at timestamptz NOT NULL DEFAULT now(), send_on date, mail_id uuid,
  UNIQUE (authority_id, person_id, kind, entity_id, send_on),
  ${sameAuthority("person_id", "person")}, ${sameAuthority("mail_id", "outbox")}`;

/** Circulations that were made before mails were sent: told in the portal, and not mailed after the event. */
const earlierMails = `
  ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE notice NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE circulation NO FORCE ROW LEVEL SECURITY;
  INSERT INTO notice (authority_id, person_id, kind, entity, entity_id, made_at)
    SELECT o.authority_id, o.person_id, 'CIRCULATED', 'Meeting', c.meeting_id, o.made_at
    FROM outbox o JOIN circulation c ON c.authority_id = o.authority_id AND c.id = o.subject_id WHERE o.kind = 'CIRCULATION';
  DELETE FROM outbox;
  ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
  ALTER TABLE notice FORCE ROW LEVEL SECURITY;
  ALTER TABLE circulation FORCE ROW LEVEL SECURITY;
  ALTER TABLE outbox DROP COLUMN subject_id, DROP COLUMN kind;`;

/** A feed is looked up by its secret, before the tenant is known. */
const feeds = `
  CREATE POLICY calendar ON calendar_feed TO rome_owner USING (true);
  CREATE FUNCTION find_calendar_feed(hash bytea)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      roles text[], service_id uuid, school_id uuid, office_days jsonb)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, p.roles, p.service_id, p.school_id, office_days(a.id)
      FROM calendar_feed f JOIN person p ON p.authority_id = f.authority_id AND p.id = f.person_id JOIN authority a ON a.id = f.authority_id
      WHERE f.token_hash = hash AND p.is_active $$;
  REVOKE ALL ON FUNCTION find_calendar_feed FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_calendar_feed TO rome_api;`;
