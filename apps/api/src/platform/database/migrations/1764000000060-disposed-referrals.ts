import type { MigrationInterface, QueryRunner } from "typeorm";

/** A referral that came to no child is disposed of by two people as well: the certificate says of which class it is. */
export class DisposedReferrals1764000000060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE disposal ADD COLUMN class text NOT NULL DEFAULT 'RECORD'");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE disposal DROP COLUMN class");
  }
}
