import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Council accounts, and sessions that know what the council's provider grants, how fresh they are, and leave a trace. */
export class SignIn1764000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      tenantTable(
        "council_account",
        `person_id uuid NOT NULL, issuer text NOT NULL, subject text NOT NULL, first_used_at timestamptz NOT NULL DEFAULT now(),
         UNIQUE (authority_id, issuer, subject), UNIQUE (authority_id, person_id, issuer), ${sameAuthority("person_id", "person")}`,
        "SELECT, INSERT, UPDATE, DELETE",
      ),
    );
    await db.query(`
      CREATE POLICY sign_in ON council_account TO rome_owner USING (true) WITH CHECK (true);
      ALTER TABLE session ADD COLUMN granted text[];
      CREATE INDEX session_person ON session (authority_id, person_id);`);
    await db.query(account);
    await db.query(traced);
    await db.query(lookedUp);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION find_sign_in, open_session, close_session, close_own_sessions, find_session, session_standing, session_roles, trace_session;
      DROP TABLE council_account`);
  }
}

/**
 * Whose a council account is: the person it was used by before, or the one person whom business support named with its
 * address. Nobody else is let in, and an address that two authorities name lets nobody in by itself.
 */
const account = `
  CREATE FUNCTION find_sign_in(by_issuer text, by_subject text, by_email text) RETURNS TABLE (authority_id uuid, person_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      RETURN QUERY SELECT c.authority_id, c.person_id FROM council_account c
        JOIN person p ON p.authority_id = c.authority_id AND p.id = c.person_id AND p.is_active WHERE c.issuer = by_issuer AND c.subject = by_subject;
      IF FOUND OR by_email = '' THEN RETURN; END IF;
      IF (SELECT count(*) FROM person p WHERE lower(p.email) = lower(by_email) AND p.is_active AND NOT p.is_system) <> 1 THEN RETURN; END IF;
      RETURN QUERY INSERT INTO council_account AS c (authority_id, person_id, issuer, subject)
        SELECT p.authority_id, p.id, by_issuer, by_subject FROM person p WHERE lower(p.email) = lower(by_email) AND p.is_active AND NOT p.is_system
        ON CONFLICT DO NOTHING RETURNING c.authority_id, c.person_id;
    END $$;
  REVOKE ALL ON FUNCTION find_sign_in FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_sign_in TO rome_api;`;

/** A session begins and ends with an event of the authority's trail, in the same transaction. */
const traced = `
  DROP FUNCTION open_session(bytea, uuid, uuid);
  DROP FUNCTION close_session(bytea);
  CREATE FUNCTION trace_session(for_authority uuid, for_person uuid, what text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      PERFORM set_config('app.authority_id', for_authority::text, true);
      INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, request_id)
        VALUES (for_authority, for_person, 'SIGN_IN', what, 'Person', for_person, 'session');
    END $$;
  CREATE FUNCTION open_session(hash bytea, for_authority uuid, for_person uuid, with_roles text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO session (token_hash, authority_id, person_id, granted) VALUES (hash, for_authority, for_person, with_roles);
      PERFORM trace_session(for_authority, for_person, 'signIn');
    END $$;
  CREATE FUNCTION close_session(hash bytea) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE ended session;
    BEGIN
      DELETE FROM session WHERE token_hash = hash RETURNING * INTO ended;
      IF ended.person_id IS NOT NULL THEN PERFORM trace_session(ended.authority_id, ended.person_id, 'signOut'); END IF;
    END $$;
  CREATE FUNCTION close_own_sessions() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE ended int;
    BEGIN
      DELETE FROM session WHERE authority_id = current_authority() AND person_id = nullif(current_setting('app.person_id', true), '')::uuid;
      GET DIAGNOSTICS ended = ROW_COUNT;
      RETURN ended;
    END $$;
  REVOKE ALL ON FUNCTION trace_session, open_session, close_session, close_own_sessions FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION open_session, close_session, close_own_sessions TO rome_api;`;

/** The roles of a session are those the person is named with; where the council's provider has roles, those it grants as well. */
const lookedUp = `
  CREATE FUNCTION session_roles(named text[], granted text[]) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN granted IS NULL THEN named ELSE array(SELECT r FROM unnest(named) r WHERE r = ANY (granted)) END $$;
  DROP FUNCTION find_session(bytea, interval, interval);
  CREATE FUNCTION find_session(hash bytea, idle interval, longest interval, fresh interval)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      roles text[], service_id uuid, school_id uuid, office_days jsonb, passes jsonb, accepted_meeting_ids uuid[], is_fresh boolean)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH seen AS (UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at < now() - interval '1 minute'
        AND seen_at > now() - idle AND opened_at > now() - longest)
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, session_roles(p.roles, s.granted), p.service_id, p.school_id, office_days(a.id),
        meeting_passes(a.id, p.id), meetings_accepted(a.id, p.id), s.opened_at > now() - fresh
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id JOIN authority a ON a.id = s.authority_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  DROP FUNCTION session_standing(bytea, interval, interval);
  CREATE FUNCTION session_standing(hash bytea, idle interval, longest interval)
    RETURNS TABLE (person_id uuid, roles text[]) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT p.id, session_roles(p.roles, s.granted) FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  REVOKE ALL ON FUNCTION session_roles, find_session, session_standing FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_session, session_standing TO rome_api;`;
