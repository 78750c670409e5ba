import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Nil returns, the ladder that is climbed by itself, and mails whose words are deleted after a time. */
export class Chasing1764000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("nil_return", nilReturn, "SELECT, INSERT"));
    await db.query(
      `CREATE INDEX nil_return_of_meeting ON nil_return (authority_id, meeting_id, service_id, made_at DESC)`,
    );
    await db.query(`
      ALTER TABLE escalation ADD COLUMN by_itself boolean NOT NULL DEFAULT false,
        ADD CHECK (state IN ('OPEN', 'ANSWERED', 'STEP'));
      CREATE UNIQUE INDEX rung_climbed_once ON escalation (authority_id, action_id, level) WHERE by_itself;
      CREATE INDEX referrals_sent ON referral (authority_id, submitted_at, service_id);
      ALTER TABLE outbox ADD COLUMN body_deleted_at timestamptz;
      CREATE INDEX outbox_with_words ON outbox (authority_id, sent_at) WHERE body_deleted_at IS NULL AND state = 'SENT';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX outbox_with_words, referrals_sent, rung_climbed_once;
      ALTER TABLE outbox DROP COLUMN body_deleted_at; ALTER TABLE escalation DROP COLUMN by_itself; DROP TABLE nil_return`);
  }
}

/** Withdrawn by sending anything: that is worked out, so a row never changes. */
const nilReturn = `
  meeting_id uuid NOT NULL, service_id uuid NOT NULL, words text, made_by uuid NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("service_id", "service")}, ${sameAuthority("made_by", "person")}`;
