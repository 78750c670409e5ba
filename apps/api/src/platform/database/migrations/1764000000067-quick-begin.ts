import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What every request asks first, asked in less: who is asking, and what is hidden from them. Each looks for the little
 * that nearly everybody lacks (a pass, a conflict of interest, a restriction) before it works out what follows from it.
 */
export class QuickBegin1764000000067 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(hideFrom);
    await db.query(findSession);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP FUNCTION hide_from");
    await db.query(findSessionBefore);
  }
}

/**
 * Sets the list of what is hidden from a person, for the rest of the transaction, and gives it. The list of a moment
 * before is put away first: it would hide the very restrictions and conflicts that are looked for.
 */
const hideFrom = `
  CREATE FUNCTION hide_from(person uuid, at timestamptz, sees_restricted boolean) RETURNS uuid[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE authority uuid := current_authority(); hidden uuid[] := '{}';
  BEGIN
    PERFORM set_config('app.hidden', '', true);
    IF EXISTS (SELECT FROM conflict_of_interest k WHERE k.authority_id = authority AND k.person_id = person AND k.ended_at IS NULL)
      OR (NOT sees_restricted AND EXISTS (SELECT FROM record_restriction r WHERE r.authority_id = authority AND r.lifted_at IS NULL)) THEN
      hidden := hidden_from(person, at, sees_restricted);
      PERFORM set_config('app.hidden', hidden::text, true);
    END IF;
    RETURN hidden;
  END $$;`;

const head = `
  CREATE OR REPLACE FUNCTION find_session(hash bytea, idle interval, longest interval, fresh interval)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      roles text[], service_id uuid, school_id uuid, office_days jsonb, passes jsonb, accepted_meeting_ids uuid[], is_fresh boolean)`;

/** In plpgsql, which plans its statements once for a connection in every version of PostgreSQL. */
const findSession = `${head} LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    #variable_conflict use_column
    DECLARE s session;
    BEGIN
      SELECT * INTO s FROM session WHERE token_hash = hash AND seen_at > now() - idle AND opened_at > now() - longest;
      IF NOT FOUND THEN RETURN; END IF;
      IF s.seen_at < now() - interval '1 minute' THEN
        UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at > now() - idle AND opened_at > now() - longest;
      END IF;
      RETURN QUERY
        SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, session_roles(p.roles, s.granted), p.service_id, p.school_id, office_days(a.id),
          CASE WHEN EXISTS (SELECT FROM guest g WHERE g.authority_id = a.id AND g.person_id = p.id AND g.withdrawn_at IS NULL)
            OR EXISTS (SELECT FROM attendance t WHERE t.authority_id = a.id AND t.alternate_id = p.id) THEN meeting_passes(a.id, p.id) END,
          meetings_accepted(a.id, p.id), s.opened_at > now() - fresh
        FROM person p JOIN authority a ON a.id = p.authority_id
        WHERE p.authority_id = s.authority_id AND p.id = s.person_id AND p.is_active;
    END $$;`;

const findSessionBefore = `${head} LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH seen AS (UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at < now() - interval '1 minute'
        AND seen_at > now() - idle AND opened_at > now() - longest)
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, session_roles(p.roles, s.granted), p.service_id, p.school_id, office_days(a.id),
        meeting_passes(a.id, p.id), meetings_accepted(a.id, p.id), s.opened_at > now() - fresh
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id JOIN authority a ON a.id = s.authority_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;`;
