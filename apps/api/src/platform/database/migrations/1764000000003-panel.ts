import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Meetings with their agenda, circulation, snapshot and attendance, and the referrals they consider. */
export class Panel1764000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("panel_meeting", meeting));
    await db.query(`
      CREATE UNIQUE INDEX one_meeting_a_day ON panel_meeting (authority_id, held_on) WHERE state <> 'CANCELLED';
      CREATE UNIQUE INDEX one_meeting_in_session ON panel_meeting (authority_id) WHERE state = 'IN_SESSION';`);
    await db.query(tenantTable("register_snapshot", snapshot, "SELECT, INSERT"));
    await db.query(tenantTable("snapshot_line", snapshotLine, "SELECT, INSERT"));
    await db.query(tenantTable("circulation", circulation, "SELECT, INSERT"));
    await db.query(tenantTable("circulation_recipient", recipient));
    await db.query(tenantTable("agenda_item", agendaItem, "SELECT, INSERT, UPDATE, DELETE"));
    await db.query(tenantTable("attendance", attendance));
    await db.query(tenantTable("referral", referral));
    await db.query(`CREATE INDEX referral_entry ON referral (authority_id, entry_id);
      CREATE INDEX referral_newest ON referral (authority_id, submitted_at DESC, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE referral, attendance, agenda_item, circulation_recipient, circulation, snapshot_line, register_snapshot, panel_meeting`,
    );
  }
}

const meeting = `
  held_on date NOT NULL, starts_at text NOT NULL, place text NOT NULL, link text, state text NOT NULL DEFAULT 'SCHEDULED',
  is_emergency boolean NOT NULL DEFAULT false, cancelled_reason text, moved_reason text,
  late_agreed_by uuid, late_agreed_at timestamptz, late_reason text,
  opened_at timestamptz, closed_at timestamptz, version int NOT NULL DEFAULT 1,
  ${sameAuthority("late_agreed_by", "person")}`;

const snapshot = `
  meeting_id uuid NOT NULL, taken_at timestamptz NOT NULL DEFAULT now(), hash text NOT NULL, entry_count int NOT NULL,
  ${sameAuthority("meeting_id", "panel_meeting")}`;

const snapshotLine = `
  snapshot_id uuid NOT NULL, entry_id uuid NOT NULL, position int NOT NULL, line jsonb NOT NULL,
  UNIQUE (authority_id, snapshot_id, position), UNIQUE (authority_id, snapshot_id, entry_id),
  ${sameAuthority("snapshot_id", "register_snapshot")}, ${sameAuthority("entry_id", "register_entry")}`;

const circulation = `
  meeting_id uuid NOT NULL, snapshot_id uuid NOT NULL, made_at timestamptz NOT NULL DEFAULT now(), made_by uuid NOT NULL,
  is_late boolean NOT NULL, is_after_register_date boolean NOT NULL, UNIQUE (authority_id, meeting_id),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("snapshot_id", "register_snapshot")}, ${sameAuthority("made_by", "person")}`;

const recipient = `
  circulation_id uuid NOT NULL, seat_id uuid NOT NULL, person_id uuid, opened_at timestamptz,
  UNIQUE (authority_id, circulation_id, seat_id),
  ${sameAuthority("circulation_id", "circulation")}, ${sameAuthority("seat_id", "seat")}, ${sameAuthority("person_id", "person")}`;

const agendaItem = `
  meeting_id uuid NOT NULL, entry_id uuid NOT NULL, kind text NOT NULL, why text NOT NULL, state text NOT NULL DEFAULT 'LISTED', position int NOT NULL,
  decision_text text, decision_group text, lead_service_id uuid, pathways text[] NOT NULL DEFAULT '{}', review_on date, vulnerability text,
  decided_by uuid, decided_at timestamptz, deferred_reason text, taken_off_reason text, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, meeting_id, entry_id),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("entry_id", "register_entry")},
  ${sameAuthority("lead_service_id", "service")}, ${sameAuthority("decided_by", "person")}`;

const attendance = `
  meeting_id uuid NOT NULL, seat_id uuid NOT NULL, state text, person_id uuid, alternate_id uuid, note text, version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, meeting_id, seat_id),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("seat_id", "seat")},
  ${sameAuthority("person_id", "person")}, ${sameAuthority("alternate_id", "person")}`;

const referral = `
  state text NOT NULL, child_id uuid NOT NULL, entry_id uuid, referral_group text NOT NULL, criteria text[] NOT NULL,
  service_id uuid NOT NULL, referred_by uuid NOT NULL, submitted_at timestamptz NOT NULL DEFAULT now(), spoke_to text,
  signs_of_safety_note_id uuid, meeting_id uuid, version int NOT NULL DEFAULT 1,
  ${sameAuthority("child_id", "child")}, ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("service_id", "service")},
  ${sameAuthority("referred_by", "person")}, ${sameAuthority("signs_of_safety_note_id", "signs_of_safety_note")}, ${sameAuthority("meeting_id", "panel_meeting")}`;
