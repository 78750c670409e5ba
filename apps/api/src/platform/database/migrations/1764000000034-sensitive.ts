import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy, sameAuthority, tenantTable } from "./tenant-table.js";

/**
 * Addresses, contacts, health and police details of a child. What is written of one is never changed: the API's role may
 * only say that it holds no longer, and by whom.
 */
export class Sensitive1764000000034 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("child_detail", columns, "SELECT, INSERT"));
    await db.query(hiddenBy("child_detail", ["child_id"]));
    await db.query(`
      GRANT UPDATE (standing, until_on, closed_by, closed_at, closed_why, version) ON child_detail TO rome_api;
      CREATE INDEX child_detail_child ON child_detail (authority_id, child_id);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE child_detail");
  }
}

const columns = `
  child_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('ADDRESS', 'CONTACT', 'HEALTH', 'POLICE')),
  words text, name text, relation text, phone text, email text, safe_to_contact text, from_on date, until_on date,
  told_by text, recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
  standing text NOT NULL DEFAULT 'CURRENT' CHECK (standing IN ('CURRENT', 'FORMER', 'CORRECTED')),
  corrects_id uuid, closed_by uuid, closed_at timestamptz, closed_why text, version int NOT NULL DEFAULT 1,
  CHECK (coalesce(words, name, phone, email) IS NOT NULL), UNIQUE (authority_id, corrects_id),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("recorded_by", "person")}, ${sameAuthority("closed_by", "person")},
  ${sameAuthority("corrects_id", "child_detail")}`;
