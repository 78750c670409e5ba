import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** How a decision was come to and who did not agree, the time spent on each child, and people's own settings. */
export class MinuteMode1764000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE agenda_item ADD COLUMN decision_basis text;
      UPDATE agenda_item SET decision_basis = 'CONSENSUS' WHERE decision_text IS NOT NULL;
      ALTER TABLE agenda_item ADD CONSTRAINT decision_has_basis CHECK (decision_text IS NULL OR decision_basis IS NOT NULL)`);
    await db.query(tenantTable("decision_dissent", dissent, "SELECT, INSERT"));
    await db.query(tenantTable("item_time", itemTime));
    await db.query(`
      CREATE UNIQUE INDEX one_child_discussed ON item_time (authority_id, meeting_id) WHERE ended_at IS NULL;
      CREATE INDEX item_time_of_item ON item_time (authority_id, item_id)`);
    await db.query(tenantTable("person_settings", settings));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE person_settings, item_time, decision_dissent;
      ALTER TABLE agenda_item DROP COLUMN decision_basis`);
  }
}

const dissent = `
  item_id uuid NOT NULL, seat_id uuid NOT NULL, person_id uuid, words text NOT NULL, UNIQUE (authority_id, item_id, seat_id),
  ${sameAuthority("item_id", "agenda_item")}, ${sameAuthority("seat_id", "seat")}, ${sameAuthority("person_id", "person")}`;

/** The child discussed now is the one row of its meeting that has not ended. */
const itemTime = `
  meeting_id uuid NOT NULL, item_id uuid NOT NULL, started_at timestamptz NOT NULL, ended_at timestamptz,
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("item_id", "agenda_item")}`;

const settings = `
  person_id uuid NOT NULL, has_shortcuts boolean NOT NULL DEFAULT false, hides_names boolean NOT NULL DEFAULT false,
  UNIQUE (authority_id, person_id), ${sameAuthority("person_id", "person")}`;
