import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** What answers each worry of a Signs of Safety note: an action of the child, or why there is none. */
export class Worries1764000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("worry_answer", answer));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE worry_answer");
  }
}

/** One row a worry: the note and the number of its line. */
const answer = `
  note_id uuid NOT NULL, number int NOT NULL CHECK (number > 0), action_id uuid, no_action_because text,
  answered_by uuid NOT NULL, answered_at timestamptz NOT NULL DEFAULT now(), version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, note_id, number), CHECK (num_nonnulls(action_id, no_action_because) = 1),
  ${sameAuthority("note_id", "signs_of_safety_note")}, ${sameAuthority("action_id", "action")},
  ${sameAuthority("answered_by", "person")}`;
