import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy } from "./tenant-table.js";

/** What was unusual in the looks at a child is hidden with the child. */
export class UnusualAccessSight1764000000048 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(hiddenBy("unusual_access", ["child_id"]));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP POLICY sight ON unusual_access");
  }
}
