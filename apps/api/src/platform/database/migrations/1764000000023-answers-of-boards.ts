import type { MigrationInterface, QueryRunner } from "typeorm";

/** When another panel's answer was recorded: a child the panel has discussed since need not come back to it for that. */
export class AnswersOfBoards1764000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE pathway_referral ADD COLUMN answered_at timestamptz");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE pathway_referral DROP COLUMN answered_at");
  }
}
