import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Gives each authority's trail several chains, its lanes: a commit takes one that no other commit is writing, so that commits
 * of one authority share a flush to the disk again. Every event still stands in exactly one chain.
 */
export class AuditLanes1764000000062 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit_link ADD COLUMN lane smallint NOT NULL DEFAULT 0, DROP CONSTRAINT audit_link_authority_id_place_key;
      ALTER TABLE audit_link ALTER COLUMN lane DROP DEFAULT, ADD UNIQUE (authority_id, lane, place);`);
    await db.query(lanes);
    await db.query(linkInLane);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP FUNCTION audit_heads, free_lane, audit_lanes");
    await db.query(linkInOneChain);
    await db.query(`ALTER TABLE audit_link DROP COLUMN lane, ADD UNIQUE (authority_id, place)`);
  }
}

/** A transaction that holds a lane is given it again, so it never waits for another while it holds one. */
const lanes = `
  CREATE FUNCTION audit_lanes() RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS 'SELECT 8';
  CREATE FUNCTION free_lane(authority uuid) RETURNS int LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE own int := pg_backend_pid() % audit_lanes();
  BEGIN
    FOR step IN 0 .. audit_lanes() - 1 LOOP
      IF pg_try_advisory_xact_lock(hashtextextended('audit:' || authority, (own + step) % audit_lanes())) THEN
        RETURN (own + step) % audit_lanes();
      END IF;
    END LOOP;
    PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || authority, own));
    RETURN own;
  END $$;
  CREATE FUNCTION audit_heads(authority uuid) RETURNS TABLE (lane int, place bigint, hash bytea) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT n, l.place, l.hash FROM generate_series(0, audit_lanes() - 1) n CROSS JOIN LATERAL (
      SELECT * FROM audit_link WHERE authority_id = authority AND audit_link.lane = n ORDER BY audit_link.place DESC LIMIT 1) l $$;
  REVOKE ALL ON FUNCTION free_lane FROM PUBLIC;`;

const linkInLane = `
  CREATE OR REPLACE FUNCTION add_link(e audit_event) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE mine int := free_lane(e.authority_id); before audit_link; detailed bytea;
  BEGIN
    SELECT * INTO before FROM audit_link WHERE authority_id = e.authority_id AND lane = mine ORDER BY place DESC LIMIT 1;
    SELECT sha256(convert_to(d.detail::text, 'UTF8')) INTO detailed FROM audit_detail d WHERE d.authority_id = e.authority_id AND d.event_id = e.id;
    INSERT INTO audit_link (authority_id, lane, place, event_id, detail_hash, hash)
      VALUES (e.authority_id, mine, coalesce(before.place, 0) + 1, e.id, detailed,
        sha256(coalesce(before.hash, ''::bytea) || convert_to(event_text(e, detailed), 'UTF8')));
  END $$;`;

const linkInOneChain = `
  CREATE OR REPLACE FUNCTION add_link(e audit_event) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE before audit_link; detailed bytea;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || e.authority_id, 0));
    SELECT * INTO before FROM audit_link WHERE authority_id = e.authority_id ORDER BY place DESC LIMIT 1;
    SELECT sha256(convert_to(d.detail::text, 'UTF8')) INTO detailed FROM audit_detail d WHERE d.authority_id = e.authority_id AND d.event_id = e.id;
    INSERT INTO audit_link (authority_id, place, event_id, detail_hash, hash)
      VALUES (e.authority_id, coalesce(before.place, 0) + 1, e.id, detailed,
        sha256(coalesce(before.hash, ''::bytea) || convert_to(event_text(e, detailed), 'UTF8')));
  END $$;`;
