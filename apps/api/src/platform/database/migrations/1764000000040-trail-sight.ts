import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy, hiddenThrough } from "./tenant-table.js";

/** What happened to a hidden child is hidden too; the trace of an act on one is always kept, so the wall is for reading only. */
export class TrailSight1764000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(hiddenBy("audit_event", ["child_id", "entry_id", "entity_id"], "FOR SELECT"));
    await db.query(hiddenThrough("audit_detail", "event_id", "audit_event", "FOR SELECT"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP POLICY sight ON audit_detail; DROP POLICY sight ON audit_event");
  }
}
