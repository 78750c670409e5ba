import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy, hiddenThrough } from "./tenant-table.js";

/** Tables of the rights of people in the register that lead to a child, and rows of files that became one. */
const HIDDEN_BY: Readonly<Record<string, readonly string[]>> = {
  import_row: ["entry_id", "settled_entry_id"],
  hold: ["child_id"],
  dispute: ["child_id", "entry_id"],
  subject_access_request: ["child_id"],
};

/** What happened to a hidden child is hidden too; the trace of an act on one is always kept, so the wall is for reading only. */
export class TrailSight1764000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(HIDDEN_BY)) await db.query(hiddenBy(table, columns));
    for (const table of ["subject_access_item", "subject_access_copy"])
      await db.query(hiddenThrough(table, "request_id", "subject_access_request"));
    await db.query(hiddenBy("audit_event", ["child_id", "entry_id", "entity_id"], "FOR SELECT"));
    await db.query(hiddenThrough("audit_detail", "event_id", "audit_event", "FOR SELECT"));
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      ...Object.keys(HIDDEN_BY),
      "subject_access_item",
      "subject_access_copy",
      "audit_detail",
      "audit_event",
    ];
    for (const table of tables) await db.query(`DROP POLICY sight ON ${table}`);
  }
}
