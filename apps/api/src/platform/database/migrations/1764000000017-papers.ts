import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** The papers of a meeting: what they say, frozen in the act that circulates them; what they look like; and each reader's own copy. */
export class Papers1764000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("meeting_paper", paper, "SELECT, INSERT"));
    await db.query(tenantTable("meeting_paper_part", part, "SELECT, INSERT"));
    await db.query(tenantTable("meeting_paper_copy", copy));
    // What a paper says is never written again; only how far it has been made.
    await db.query(`
      GRANT UPDATE (state, html_hash, claimed_at, attempts, pages, ready_at) ON meeting_paper TO rome_api;
      GRANT UPDATE (html) ON meeting_paper_part TO rome_api;
      CREATE INDEX meeting_paper_to_make ON meeting_paper (authority_id, made_at) WHERE html_hash IS NULL;
      CREATE INDEX meeting_paper_copy_to_make ON meeting_paper_copy (authority_id, asked_at) WHERE state IN ('WAITING', 'BUILDING');`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE meeting_paper_copy, meeting_paper_part, meeting_paper`);
  }
}

const STATE = `state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'BUILDING', 'READY', 'FAILED')),
  attempts int NOT NULL DEFAULT 0, claimed_at timestamptz`;

const paper = `
  meeting_id uuid NOT NULL, snapshot_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('PAPERS', 'SUPPLEMENT')), number int NOT NULL,
  reason text, hash text NOT NULL, made_by uuid NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
  ${STATE}, html_hash text, pages int, ready_at timestamptz,
  UNIQUE (authority_id, meeting_id, number), CHECK ((kind = 'PAPERS') = (number = 0)),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("snapshot_id", "register_snapshot")}, ${sameAuthority("made_by", "person")}`;

const part = `
  paper_id uuid NOT NULL, position int NOT NULL, kind text NOT NULL, entry_id uuid, content jsonb NOT NULL, html text,
  UNIQUE (authority_id, paper_id, position), CHECK ((kind = 'CHILD') = (entry_id IS NOT NULL)),
  ${sameAuthority("paper_id", "meeting_paper")}, ${sameAuthority("entry_id", "register_entry")}`;

/** The PDF of one reader, marked with their name and seat. */
const copy = `
  paper_id uuid NOT NULL, person_id uuid NOT NULL, mark text NOT NULL, asked_at timestamptz NOT NULL DEFAULT now(),
  ${STATE}, hash text, pages int, content bytea, made_at timestamptz,
  UNIQUE (authority_id, paper_id, person_id),
  ${sameAuthority("paper_id", "meeting_paper")}, ${sameAuthority("person_id", "person")}`;
