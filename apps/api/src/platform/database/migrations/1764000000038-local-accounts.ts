import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** When a session ends, asked without keeping it awake; and the accounts of our own for when the council's provider is down. */
export class LocalAccounts1764000000038 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(sessionEnd);
    await db.query(
      tenantTable(
        "local_account",
        `person_id uuid NOT NULL, password_hash text NOT NULL, totp_secret text NOT NULL, last_step bigint NOT NULL DEFAULT 0,
         made_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL,
         UNIQUE (authority_id, person_id), ${sameAuthority("person_id", "person")}`,
        "SELECT, INSERT",
      ),
    );
    await db.query(`
      REVOKE ALL ON local_account FROM rome_api;
      CREATE POLICY sign_in ON local_account TO rome_owner USING (true) WITH CHECK (true);`);
    await db.query(lookedUp);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION session_end, find_local_account, use_local_step; DROP TABLE local_account`);
  }
}

/** The seconds a session still has, and whether doing something would give it more. No row: it has ended. */
const sessionEnd = `
  CREATE FUNCTION session_end(hash bytea, idle interval, longest interval) RETURNS TABLE (seconds_left int, may_stay boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT floor(extract(epoch FROM least(s.seen_at + idle, s.opened_at + longest) - now()))::int, s.seen_at + idle < s.opened_at + longest
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  REVOKE ALL ON FUNCTION session_end FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION session_end TO rome_api;`;

/**
 * Accounts of our own are looked up before the tenant is known, so only through these functions. A step of a one-time
 * code counts once: whoever brings it a second time finds it used. An address that two authorities name lets nobody in.
 */
const lookedUp = `
  CREATE FUNCTION find_local_account(by_email text)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      office_days jsonb, password_hash text, totp_secret text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, office_days(a.id), l.password_hash, l.totp_secret
      FROM local_account l JOIN person p ON p.authority_id = l.authority_id AND p.id = l.person_id AND p.is_active
      JOIN authority a ON a.id = l.authority_id
      WHERE lower(p.email) = lower(by_email) AND l.expires_at > now()
        AND (SELECT count(*) FROM person q WHERE lower(q.email) = lower(by_email) AND q.is_active AND NOT q.is_system) = 1 $$;
  CREATE FUNCTION use_local_step(for_authority uuid, for_person uuid, step bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE local_account l SET last_step = step
        WHERE l.authority_id = for_authority AND l.person_id = for_person AND l.last_step < step AND l.expires_at > now();
      RETURN FOUND;
    END $$;
  REVOKE ALL ON FUNCTION find_local_account, use_local_step FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_local_account, use_local_step TO rome_api;`;
