import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenThrough, sameAuthority, tenantTable } from "./tenant-table.js";

/** Whom of those who were given a child's data the answer to a dispute is told, and mails to somebody outside. */
export class ToldRecipients1764000000059 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE outbox ALTER COLUMN person_id DROP NOT NULL, ADD COLUMN to_name text, ADD COLUMN to_email text,
      ADD CHECK ((person_id IS NULL) = (to_email IS NOT NULL)), ADD CHECK ((to_name IS NULL) = (to_email IS NULL))`);
    await db.query(
      tenantTable(
        "dispute_recipient",
        `dispute_id uuid NOT NULL, to_whom text NOT NULL, email text, mail_id uuid, chosen_by uuid NOT NULL, chosen_at timestamptz NOT NULL,
         told_on date, told_how text, told_by uuid, version int NOT NULL DEFAULT 1, UNIQUE (authority_id, dispute_id, to_whom),
         CHECK ((told_on IS NULL) = (told_by IS NULL)), CHECK ((told_on IS NULL) = (told_how IS NULL)),
         ${sameAuthority("dispute_id", "dispute")}, ${sameAuthority("mail_id", "outbox")},
         ${sameAuthority("chosen_by", "person")}, ${sameAuthority("told_by", "person")}`,
      ),
    );
    await db.query(hiddenThrough("dispute_recipient", "dispute_id", "dispute"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE dispute_recipient; DELETE FROM outbox WHERE person_id IS NULL;
      ALTER TABLE outbox ALTER COLUMN person_id SET NOT NULL, DROP COLUMN to_name, DROP COLUMN to_email`);
  }
}
