import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** When schools are open and offices work: terms, marked days, hours a day. Without a school a row is the authority's. */
export class Calendars1764000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const rights = "SELECT, INSERT, UPDATE, DELETE";
    await db.query(
      tenantTable(
        "half_term",
        `school_id uuid, name text NOT NULL, term text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL,
         version int NOT NULL DEFAULT 1, CHECK (starts_on <= ends_on),
         UNIQUE NULLS NOT DISTINCT (authority_id, school_id, starts_on), ${sameAuthority("school_id", "school")}`,
        rights,
      ),
    );
    await db.query(
      tenantTable(
        "calendar_day",
        `school_id uuid, on_day date NOT NULL, kind text NOT NULL, name text NOT NULL, version int NOT NULL DEFAULT 1,
         CHECK (school_id IS NULL OR kind IN ('INSET', 'SCHOOL_CLOSED')),
         UNIQUE NULLS NOT DISTINCT (authority_id, school_id, on_day, kind), ${sameAuthority("school_id", "school")}`,
        rights,
      ),
    );
    await db.query(
      tenantTable(
        "office_hours",
        "hours_a_day numeric NOT NULL DEFAULT 7.4, version int NOT NULL DEFAULT 1, UNIQUE (authority_id)",
      ),
    );
    await db.query(sessions);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION find_session(bytea, interval, interval);
      DROP FUNCTION office_days(uuid);
      DROP TABLE office_hours, calendar_day, half_term`);
  }
}

/** Every request counts on the authority's working days, so they come with its session. */
const sessions = `
  CREATE POLICY sign_in ON calendar_day TO rome_owner USING (true);
  CREATE FUNCTION office_days(authority uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT jsonb_agg(jsonb_build_object('onDay', d.on_day, 'kind', d.kind, 'name', d.name) ORDER BY d.on_day)
    FROM calendar_day d WHERE d.authority_id = authority AND d.school_id IS NULL
      AND d.kind IN ('OFFICE_CLOSED', 'BANK_HOLIDAY', 'NOT_A_BANK_HOLIDAY') $$;
  DROP FUNCTION find_session(bytea, interval, interval);
  CREATE FUNCTION find_session(hash bytea, idle interval, longest interval)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      roles text[], service_id uuid, school_id uuid, office_days jsonb)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH seen AS (UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at < now() - interval '1 minute'
        AND seen_at > now() - idle AND opened_at > now() - longest)
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, p.roles, p.service_id, p.school_id, office_days(a.id)
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id JOIN authority a ON a.id = s.authority_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  REVOKE ALL ON FUNCTION find_session, office_days FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_session, office_days TO rome_api;`;
