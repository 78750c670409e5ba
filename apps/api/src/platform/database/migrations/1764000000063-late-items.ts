import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A child who was added late is late for good, discussed or not: `is_late` alone says so (Q22). The state LATE said it
 * too, until the child was discussed. What the past says of an item is written in the words of today.
 */
export class LateItems1764000000063 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE agenda_item NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE agenda_item DISABLE TRIGGER history_update;
      UPDATE agenda_item SET state = 'LISTED', is_late = true WHERE state = 'LATE';
      ALTER TABLE agenda_item ENABLE TRIGGER history_update;
      ALTER TABLE agenda_item FORCE ROW LEVEL SECURITY;
      UPDATE row_history SET row = row || '{"state": "LISTED", "is_late": true}' WHERE table_name = 'agenda_item' AND row->>'state' = 'LATE';
      ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_state CHECK (state IN ('LISTED', 'DISCUSSED', 'DEFERRED'));`);
  }

  /** Whoever goes back reads LISTED where LATE stood; `is_late` is there before and after. */
  async down(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE agenda_item DROP CONSTRAINT agenda_item_state");
  }
}
