import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** A meeting that several people keep at once: who is here, what is being typed, and whether a session still stands. */
export class Live1764000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      tenantTable(
        "meeting_presence",
        `meeting_id uuid NOT NULL, person_id uuid NOT NULL, item_id uuid, field text, seen_at timestamptz NOT NULL,
         UNIQUE (authority_id, meeting_id, person_id), ${sameAuthority("meeting_id", "panel_meeting")} ON DELETE CASCADE,
         ${sameAuthority("person_id", "person")}, ${sameAuthority("item_id", "agenda_item")} ON DELETE CASCADE`,
        "SELECT, INSERT, UPDATE, DELETE",
      ),
    );
    await db.query(
      tenantTable(
        "item_writing",
        `item_id uuid NOT NULL, field text NOT NULL, text text NOT NULL, version int NOT NULL DEFAULT 1,
         written_by uuid NOT NULL, written_at timestamptz NOT NULL, UNIQUE (authority_id, item_id, field),
         ${sameAuthority("item_id", "agenda_item")} ON DELETE CASCADE, ${sameAuthority("written_by", "person")}`,
      ),
    );
    await db.query(standing);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      "DROP FUNCTION session_standing(bytea, interval, interval); DROP TABLE item_writing, meeting_presence",
    );
  }
}

/** Whose a session is and with which roles, without keeping it awake. */
const standing = `
  CREATE FUNCTION session_standing(hash bytea, idle interval, longest interval)
    RETURNS TABLE (person_id uuid, roles text[]) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT p.id, p.roles FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  REVOKE ALL ON FUNCTION session_standing FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION session_standing TO rome_api;`;
