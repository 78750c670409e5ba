import type { MigrationInterface, QueryRunner } from "typeorm";

/** UPNs a child had before: a file or a form that still carries one is about that child (AFC-61, AFC-65, Q38). */
export class FormerUpns1764000000057 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE child ADD COLUMN former_upns text[] NOT NULL DEFAULT '{}';
      UPDATE row_history SET row = row || '{"former_upns": []}' WHERE table_name = 'child';
      SELECT keep_history_of('child');`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW as_at.child;
      ALTER TABLE child DROP COLUMN former_upns;
      UPDATE row_history SET row = row - 'former_upns' WHERE table_name = 'child';
      SELECT keep_history_of('child');`);
  }
}
