import type { MigrationInterface, QueryRunner } from "typeorm";

/** How a session stands says which meetings a pass lets its person into: an open stream asks before each piece of news. */
export class Standing1764000000056 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      standing(
        ", passes jsonb, accepted_meeting_ids uuid[]",
        ", meeting_passes(s.authority_id, p.id), meetings_accepted(s.authority_id, p.id)",
      ),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(standing("", ""));
  }
}

const standing = (types: string, values: string) => `
  DROP FUNCTION session_standing(bytea, interval, interval);
  CREATE FUNCTION session_standing(hash bytea, idle interval, longest interval)
    RETURNS TABLE (person_id uuid, roles text[]${types})
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT p.id, session_roles(p.roles, s.granted)${values}
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  REVOKE ALL ON FUNCTION session_standing FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION session_standing TO rome_api;`;
