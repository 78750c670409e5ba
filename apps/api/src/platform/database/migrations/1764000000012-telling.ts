import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Who must be told of what happened in a search, and how to reach agencies and other authorities. */
export class Telling1764000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("notification", notification));
    await db.query(`
      CREATE INDEX notification_open ON notification (authority_id, rank, made_at, id) WHERE state = 'OPEN';
      CREATE INDEX notification_of_enquiry ON notification (authority_id, enquiry_id, rank, made_at);`);
    await db.query(
      tenantTable(
        "directory_contact",
        `kind text NOT NULL, code text, name text NOT NULL, responsibility text, contact_role text, phone text, email text,
         address text, is_active boolean NOT NULL DEFAULT true, version int NOT NULL DEFAULT 1`,
      ),
    );
    await db.query(
      `CREATE UNIQUE INDEX directory_once ON directory_contact (authority_id, kind, lower(name)) WHERE is_active`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE directory_contact, notification");
  }
}

/** Raised once for a rule of the procedure and the line of the chronology that calls for it; told once. */
const notification = `
  enquiry_id uuid NOT NULL, event_id uuid NOT NULL, event_code text NOT NULL, rule_code text NOT NULL,
  to_role text, to_words text NOT NULL, by_role text NOT NULL, urgency text NOT NULL, is_first boolean NOT NULL, rank int NOT NULL,
  says text NOT NULL, source text NOT NULL, state text NOT NULL DEFAULT 'OPEN',
  told_on date, told_how text, told_whom text, note text, settled_by uuid, made_at timestamptz NOT NULL DEFAULT now(),
  version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, event_id, rule_code),
  ${sameAuthority("enquiry_id", "enquiry")}, ${sameAuthority("event_id", "chronology_entry")}, ${sameAuthority("settled_by", "person")}`;
