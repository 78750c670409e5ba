import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Authorities, their boroughs, services, people, seats and sessions. */
export class People1764000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE authority (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        procedure_key text NOT NULL
      );
      CREATE FUNCTION current_authority() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.authority_id', true), '')::uuid $$;
      ALTER TABLE authority ENABLE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON authority TO rome_api USING (id = current_authority());
      GRANT SELECT ON authority TO rome_api;`);
    await db.query(tenantTable("borough", `code text NOT NULL, name text NOT NULL, UNIQUE (authority_id, code)`));
    await db.query(tenantTable("service", `code text NOT NULL, name text NOT NULL, UNIQUE (authority_id, code)`));
    await db.query(
      tenantTable(
        "person",
        `name text NOT NULL, email text NOT NULL, service_id uuid, roles text[] NOT NULL,
         is_active boolean NOT NULL DEFAULT true, version int NOT NULL DEFAULT 1,
         UNIQUE (authority_id, email), ${sameAuthority("service_id", "service")}`,
      ),
    );
    await db.query(
      tenantTable(
        "seat",
        `number int NOT NULL, title text NOT NULL, service_id uuid, is_chair boolean NOT NULL DEFAULT false,
         UNIQUE (authority_id, number), ${sameAuthority("service_id", "service")}`,
      ),
    );
    await db.query(
      tenantTable(
        "seat_holding",
        `seat_id uuid NOT NULL, person_id uuid NOT NULL, from_on date NOT NULL, until_on date,
         ${sameAuthority("seat_id", "seat")}, ${sameAuthority("person_id", "person")}`,
      ),
    );
    await db.query(
      `CREATE UNIQUE INDEX seat_has_one_holder ON seat_holding (authority_id, seat_id) WHERE until_on IS NULL`,
    );
    await db.query(tenantTable("school", `name text NOT NULL, UNIQUE (authority_id, name)`));
    await db.query(sessions);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION demo_people, open_session, find_session, close_session;
      DROP TABLE session, school, seat_holding, seat, person, service, borough, authority; DROP FUNCTION current_authority`);
  }
}

/** Sessions are looked up before the tenant is known, so only through these functions; the API's role has no right on the table. */
const sessions = `
  CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    authority_id uuid NOT NULL, person_id uuid NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT now(), seen_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id)
  );
  CREATE POLICY sign_in ON person TO rome_owner USING (true);
  CREATE POLICY sign_in ON service TO rome_owner USING (true);
  CREATE FUNCTION find_session(hash bytea, idle interval, longest interval)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text, roles text[], service_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH seen AS (UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at < now() - interval '1 minute'
        AND seen_at > now() - idle AND opened_at > now() - longest)
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, p.roles, p.service_id
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id JOIN authority a ON a.id = s.authority_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  CREATE FUNCTION open_session(hash bytea, for_authority uuid, for_person uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      INSERT INTO session (token_hash, authority_id, person_id) VALUES (hash, for_authority, for_person) $$;
  CREATE FUNCTION close_session(hash bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ DELETE FROM session WHERE token_hash = hash $$;
  CREATE FUNCTION demo_people()
    RETURNS TABLE (authority_id uuid, authority_name text, person_id uuid, name text, roles text[], service_name text)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT a.id, a.name, p.id, p.name, p.roles, s.name FROM person p JOIN authority a ON a.id = p.authority_id
      LEFT JOIN service s ON s.authority_id = p.authority_id AND s.id = p.service_id WHERE p.is_active ORDER BY a.name, p.name $$;
  REVOKE ALL ON FUNCTION find_session, open_session, close_session, demo_people FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_session, open_session, close_session, demo_people TO rome_api;`;
