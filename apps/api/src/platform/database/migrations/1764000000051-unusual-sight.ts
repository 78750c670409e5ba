import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy } from "./tenant-table.js";

/** What was unusual about a child whom somebody must not see is hidden from them too; a job that finds it keeps it all the same. */
export class UnusualSight1764000000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(hiddenBy("unusual_access", ["child_id"], "FOR SELECT"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP POLICY sight ON unusual_access");
  }
}
