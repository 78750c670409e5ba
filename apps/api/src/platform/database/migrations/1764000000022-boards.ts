import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Children sent to other panels and when they come back; what was disclosed by agreement; what left the register, and to whom. */
export class Boards1764000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("pathway_referral", pathwayReferral));
    await db.query(`
      CREATE UNIQUE INDEX pathway_referral_open_once ON pathway_referral (authority_id, entry_id, board)
        WHERE state IN ('SENT', 'ACCEPTED');
      CREATE INDEX pathway_referral_open ON pathway_referral (authority_id, return_on, id) WHERE state IN ('SENT', 'ACCEPTED');
      CREATE INDEX pathway_referral_of_entry ON pathway_referral (authority_id, entry_id, sent_at);`);
    await db.query(tenantTable("disclosure", disclosure, "SELECT, INSERT"));
    await db.query(`
      GRANT UPDATE (ended_on, ended_by, ended_reason, version) ON disclosure TO rome_api;
      CREATE INDEX disclosure_newest ON disclosure (authority_id, recorded_at DESC, id DESC);
      CREATE INDEX disclosure_of_entry ON disclosure (authority_id, entry_id) WHERE entry_id IS NOT NULL;
      CREATE INDEX disclosure_of_meeting ON disclosure (authority_id, meeting_id) WHERE meeting_id IS NOT NULL;`);
    await db.query(tenantTable("sharing", sharing, "SELECT, INSERT"));
    await db.query(`CREATE INDEX sharing_newest ON sharing (authority_id, shared_at DESC, id DESC)`);
    await db.query(tenantTable("sharing_child", sharingChild, "SELECT, INSERT"));
    await db.query(`CREATE INDEX sharing_of_child ON sharing_child (authority_id, child_id, sharing_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE sharing_child, sharing, disclosure, pathway_referral");
  }
}

/** A child who is sent on stays on the register; every referral has a day by which it comes back (AFC-115, AFC-116, AFC-130). */
const pathwayReferral = `
  entry_id uuid NOT NULL, meeting_id uuid, board text NOT NULL, reason text NOT NULL, state text NOT NULL DEFAULT 'SENT',
  sent_on date NOT NULL, sent_by uuid NOT NULL, sent_at timestamptz NOT NULL DEFAULT now(), return_on date NOT NULL,
  answer text, answered_on date, answered_by uuid, version int NOT NULL DEFAULT 1,
  CHECK (return_on > sent_on), CHECK (state IN ('SENT', 'ACCEPTED') OR answer IS NOT NULL),
  ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("meeting_id", "panel_meeting")},
  ${sameAuthority("sent_by", "person")}, ${sameAuthority("answered_by", "person")}`;

/** An agreement that something may be disclosed beyond the meeting: of one child, or of one meeting; ended, never deleted (AFC-132). */
const disclosure = `
  entry_id uuid, meeting_id uuid, what text NOT NULL, to_whom text NOT NULL, agreed_by text NOT NULL, basis text NOT NULL,
  agreed_on date NOT NULL, until_on date, recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
  ended_on date, ended_by uuid, ended_reason text, version int NOT NULL DEFAULT 1,
  CHECK ((entry_id IS NULL) <> (meeting_id IS NULL)), CHECK (until_on IS NULL OR until_on >= agreed_on),
  CHECK ((ended_on IS NULL) = (ended_reason IS NULL)),
  ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("meeting_id", "panel_meeting")},
  ${sameAuthority("recorded_by", "person")}, ${sameAuthority("ended_by", "person")}`;

/** One line for whatever left the register: nothing of it is ever changed. */
const sharing = `
  form text NOT NULL, what text NOT NULL, meeting_id uuid, disclosure_id uuid, to_whom text, child_count int NOT NULL,
  shared_by uuid NOT NULL, shared_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("disclosure_id", "disclosure")},
  ${sameAuthority("shared_by", "person")}`;

/** Which children a line of the sharing log is about. */
const sharingChild = `
  sharing_id uuid NOT NULL, child_id uuid NOT NULL, UNIQUE (authority_id, sharing_id, child_id),
  ${sameAuthority("sharing_id", "sharing")}, ${sameAuthority("child_id", "child")}`;
