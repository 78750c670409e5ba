import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** That a duty of the calendar was done: once for each day it falls due. */
export class Duties1764000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      tenantTable(
        "duty_done",
        `rule_id text NOT NULL, due_on date NOT NULL, on_day date NOT NULL, note text, recorded_by uuid NOT NULL,
         recorded_at timestamptz NOT NULL DEFAULT now(), UNIQUE (authority_id, rule_id, due_on),
         ${sameAuthority("recorded_by", "person")}`,
        "SELECT, INSERT",
      ),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE duty_done");
  }
}
