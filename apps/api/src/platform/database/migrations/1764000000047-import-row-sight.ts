import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy } from "./tenant-table.js";

/** A row of a file that became a child's entry, with what it changed, is hidden with the child. */
export class ImportRowSight1764000000047 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(hiddenBy("import_row", ["entry_id", "settled_entry_id"]));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP POLICY sight ON import_row");
  }
}
