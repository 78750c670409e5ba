import type { MigrationInterface, QueryRunner } from "typeorm";

/** How many sensitive details were held, and who was to be told of a correction, at a past moment. */
export class PastOfDetails1764000000065 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`SELECT cut_at_moment('child_detail', 'recorded_at',
        '{"closed_by": "closed_at", "closed_at": "closed_at", "closed_why": "closed_at"}'),
      cut_at_moment('dispute_recipient', 'chosen_at', '{"told_on": "told_on", "told_how": "told_on", "told_by": "told_on"}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP VIEW as_at.child_detail, as_at.dispute_recipient");
  }
}
