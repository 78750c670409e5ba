import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Actions with their updates and escalations, and removal from the register. */
export class Actions1764000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("action", action));
    await db.query(`
      CREATE INDEX open_actions_of_entry ON action (authority_id, entry_id, due_on) WHERE state = 'OPEN';
      CREATE INDEX actions_of_entry ON action (authority_id, entry_id, agreed_at DESC, id);
      CREATE INDEX open_actions_by_service ON action (authority_id, owner_service_id, due_on, id) WHERE state = 'OPEN';
      CREATE INDEX open_actions_by_person ON action (authority_id, owner_person_id, due_on, id) WHERE state = 'OPEN';
      CREATE INDEX open_actions_by_due ON action (authority_id, due_on, id) WHERE state = 'OPEN';
      CREATE INDEX actions_of_meeting ON action (authority_id, agreed_meeting_id);`);
    await db.query(tenantTable("action_update", actionUpdate, "SELECT, INSERT"));
    await db.query(`CREATE INDEX action_update_newest ON action_update (authority_id, action_id, made_at DESC)`);
    await db.query(tenantTable("escalation", escalation));
    await db.query(`CREATE INDEX escalation_action ON escalation (authority_id, action_id)`);
    await db.query(tenantTable("removal_request", removalRequest));
    await db.query(`CREATE UNIQUE INDEX one_removal_under_way ON removal_request (authority_id, entry_id)
      WHERE state IN ('PROPOSED', 'ON_AGENDA', 'PANEL_AGREED', 'DEFERRED')`);
    await db.query(keptCounts);
    await db.query(removalWall);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER removal_wall ON register_entry; DROP FUNCTION removal_wall;
      DROP TABLE removal_request, escalation, action_update, action; DROP FUNCTION keep_action_counts`);
  }
}

/** due_on is kept beside due_meeting_id and moves with that meeting. */
const action = `
  entry_id uuid NOT NULL, text text NOT NULL, owner_service_id uuid, owner_person_id uuid,
  due_on date NOT NULL DEFAULT 'infinity', due_meeting_id uuid, state text NOT NULL DEFAULT 'OPEN', progress text, outcome text,
  agreed_meeting_id uuid, agreed_by uuid, agreed_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz, completed_at timestamptz,
  is_free_text boolean NOT NULL DEFAULT false, version int NOT NULL DEFAULT 1,
  ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("owner_service_id", "service")}, ${sameAuthority("owner_person_id", "person")},
  ${sameAuthority("due_meeting_id", "panel_meeting")}, ${sameAuthority("agreed_meeting_id", "panel_meeting")}, ${sameAuthority("agreed_by", "person")}`;

const actionUpdate = `
  action_id uuid NOT NULL, progress text NOT NULL, text text NOT NULL, made_by uuid NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("action_id", "action")}, ${sameAuthority("made_by", "person")}`;

const escalation = `
  action_id uuid NOT NULL, level text NOT NULL, to_whom text NOT NULL, reason text NOT NULL, reply_by date, state text NOT NULL DEFAULT 'OPEN',
  raised_by uuid NOT NULL, raised_at timestamptz NOT NULL DEFAULT now(), answer text, answered_by uuid, answered_at timestamptz, version int NOT NULL DEFAULT 1,
  ${sameAuthority("action_id", "action")}, ${sameAuthority("raised_by", "person")}, ${sameAuthority("answered_by", "person")}`;

const removalRequest = `
  entry_id uuid NOT NULL, state text NOT NULL DEFAULT 'PROPOSED', outcome_code text NOT NULL, reason text NOT NULL,
  proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL DEFAULT now(), meeting_id uuid, panel_decision text, decided_by uuid, decided_at timestamptz,
  present_ids uuid[] NOT NULL DEFAULT '{}',
  approved_by uuid, approved_at timestamptz, declined_reason text, version int NOT NULL DEFAULT 1,
  CHECK (approved_by IS NULL OR approved_by <> proposed_by),
  CHECK (state <> 'APPROVED' OR (approved_by IS NOT NULL AND meeting_id IS NOT NULL AND decided_at IS NOT NULL)),
  ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("meeting_id", "panel_meeting")},
  ${sameAuthority("proposed_by", "person")}, ${sameAuthority("decided_by", "person")}, ${sameAuthority("approved_by", "person")}`;

/** Keeps an entry's count of open actions and earliest due day, whichever act changed an action. */
const keptCounts = `
  CREATE FUNCTION keep_action_counts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE register_entry e SET (open_action_count, next_action_due_on) =
      (SELECT count(*), coalesce(min(a.due_on), 'infinity') FROM action a WHERE a.authority_id = e.authority_id AND a.entry_id = e.id AND a.state = 'OPEN')
    WHERE e.authority_id = NEW.authority_id AND e.id = NEW.entry_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_action_counts AFTER INSERT OR UPDATE OF state, due_on, entry_id ON action FOR EACH ROW EXECUTE FUNCTION keep_action_counts();`;

/** The second wall behind the removal rule: no entry becomes REMOVED without an approved request that the panel decided. */
const removalWall = `
  CREATE FUNCTION removal_wall() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM removal_request r WHERE r.authority_id = NEW.authority_id AND r.entry_id = NEW.id AND r.state = 'APPROVED') THEN
      RAISE EXCEPTION 'an entry is removed only by an approved removal request';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER removal_wall BEFORE INSERT OR UPDATE OF status ON register_entry FOR EACH ROW
    WHEN (NEW.status = 'REMOVED') EXECUTE FUNCTION removal_wall();`;
