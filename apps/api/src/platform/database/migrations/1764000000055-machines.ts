import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Machine clients and their tokens. Every token has a person of its own in the trail, who holds no role and never signs in. */
export class Machines1764000000055 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE person ADD COLUMN is_machine boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT machine_is_nobody CHECK (NOT is_machine OR (roles = '{}' AND NOT is_active AND NOT is_system))`);
    await db.query(
      tenantTable(
        "machine_client",
        `name text NOT NULL, purpose text NOT NULL, owner_id uuid NOT NULL, scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
         added_by uuid NOT NULL, added_at timestamptz NOT NULL, agreed_by uuid CHECK (agreed_by <> added_by), agreed_at timestamptz,
         version int NOT NULL DEFAULT 1, UNIQUE (authority_id, name), CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)),
         ${sameAuthority("owner_id", "person")}, ${sameAuthority("added_by", "person")}, ${sameAuthority("agreed_by", "person")}`,
      ),
    );
    await db.query(
      tenantTable(
        "machine_token",
        `client_id uuid NOT NULL, person_id uuid NOT NULL, token_hash bytea NOT NULL UNIQUE, last_four text NOT NULL,
         issued_by uuid NOT NULL, issued_at timestamptz NOT NULL, expires_on date NOT NULL, last_used_on date, warned_at timestamptz,
         revoked_by uuid, revoked_at timestamptz, version int NOT NULL DEFAULT 1, UNIQUE (authority_id, person_id),
         CHECK (expires_on <= (issued_at AT TIME ZONE 'Europe/London')::date + 365), CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
         ${sameAuthority("client_id", "machine_client")}, ${sameAuthority("person_id", "person")},
         ${sameAuthority("issued_by", "person")}, ${sameAuthority("revoked_by", "person")}`,
      ),
    );
    await db.query(`
      CREATE INDEX machine_token_client ON machine_token (authority_id, client_id);
      CREATE POLICY tokens ON machine_client TO rome_owner USING (true);
      CREATE POLICY tokens ON machine_token TO rome_owner USING (true);`);
    await db.query(lookedUp);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION find_machine_token; DROP TABLE machine_token, machine_client;
      ALTER TABLE person DROP COLUMN is_machine`);
  }
}

/** Tokens are looked up before the tenant is known, so only through this function. That one was used is kept by the day. */
const lookedUp = `
  CREATE FUNCTION find_machine_token(hash bytea, today date)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      service_id uuid, office_days jsonb, scopes text[])
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH used AS (UPDATE machine_token t SET last_used_on = today WHERE t.token_hash = hash AND t.revoked_at IS NULL
        AND t.expires_on >= today AND t.last_used_on IS DISTINCT FROM today)
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, p.service_id, office_days(a.id), c.scopes
      FROM machine_token t JOIN machine_client c ON c.authority_id = t.authority_id AND c.id = t.client_id
      JOIN person p ON p.authority_id = t.authority_id AND p.id = t.person_id JOIN authority a ON a.id = t.authority_id
      WHERE t.token_hash = hash AND t.revoked_at IS NULL AND t.expires_on >= today $$;
  REVOKE ALL ON FUNCTION find_machine_token FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_machine_token TO rome_api;`;
