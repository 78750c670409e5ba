import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** What the pages of the trail need: events by time and by record, and what was found unusual, with what came of it. */
export class TrailPages1764000000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX audit_by_time ON audit_event (authority_id, at);
      CREATE INDEX audit_of_record ON audit_event (authority_id, entity_id, seq DESC) WHERE child_id IS NULL AND entity_id IS NOT NULL;`);
    await db.query(tenantTable("unusual_access", unusual, "SELECT, INSERT"));
    await db.query(`
      GRANT UPDATE (until_at, count, answer, answered_by, answered_at, version) ON unusual_access TO rome_api;
      CREATE INDEX unusual_newest ON unusual_access (authority_id, from_at DESC, id DESC);
      CREATE INDEX unusual_of_child ON unusual_access (authority_id, child_id) WHERE child_id IS NOT NULL;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE unusual_access; DROP INDEX audit_of_record, audit_by_time");
  }
}

const unusual = `
  kind text NOT NULL, person_id uuid NOT NULL, child_id uuid, event_id uuid NOT NULL,
  from_at timestamptz NOT NULL, until_at timestamptz NOT NULL, count int NOT NULL, found_at timestamptz NOT NULL,
  answer text, answered_by uuid, answered_at timestamptz, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, kind, event_id),
  CHECK ((answer IS NULL) = (answered_by IS NULL)), CHECK (answered_by IS NULL OR answered_by <> person_id),
  ${sameAuthority("person_id", "person")}, ${sameAuthority("child_id", "child")},
  ${sameAuthority("event_id", "audit_event")}, ${sameAuthority("answered_by", "person")}`;
