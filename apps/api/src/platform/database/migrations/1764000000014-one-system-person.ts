import type { MigrationInterface, QueryRunner } from "typeorm";

/** An authority's jobs act as its system person; the function that made a second one is not needed. */
export class OneSystemPerson1764000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION registers_themselves`);
  }

  async down(): Promise<void> {
    // Nothing calls it.
  }
}
