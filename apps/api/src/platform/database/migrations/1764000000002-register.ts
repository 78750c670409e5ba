import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Children, their register entries, referrals and notes. */
export class Register1764000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      tenantTable(
        "child",
        `first_name text NOT NULL, last_name text NOT NULL, former_names text[] NOT NULL DEFAULT '{}',
         date_of_birth date NOT NULL, sex text, upn text,
         address_protection text NOT NULL DEFAULT 'NONE', address_note text,
         has_ehcp boolean, is_looked_after boolean, is_on_child_protection_plan boolean,
         household_id uuid, version int NOT NULL DEFAULT 1`,
      ),
    );
    await db.query(`
      CREATE INDEX child_upn ON child (authority_id, upn);
      CREATE INDEX child_born ON child (authority_id, date_of_birth);
      CREATE INDEX child_household ON child (authority_id, household_id);`);
    await db.query(
      tenantTable("reference_counter", `year int NOT NULL, last int NOT NULL, UNIQUE (authority_id, year)`),
    );
    await db.query(tenantTable("register_entry", registerEntry));
    await db.query(registerIndexes);
    await db.query(tenantTable("signs_of_safety_note", signsOfSafety, "SELECT, INSERT"));
    await db.query(
      `CREATE INDEX signs_of_safety_newest ON signs_of_safety_note (authority_id, entry_id, written_at DESC)`,
    );
    await db.query(
      tenantTable(
        "case_note",
        `entry_id uuid NOT NULL, text text NOT NULL, written_by uuid NOT NULL, written_at timestamptz NOT NULL DEFAULT now(),
         ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("written_by", "person")}`,
        "SELECT, INSERT",
      ),
    );
    await db.query(`CREATE INDEX case_note_newest ON case_note (authority_id, entry_id, written_at DESC, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE case_note, signs_of_safety_note, register_entry, reference_counter, child`);
  }
}

/** next_action_due_on, open_action_count, population and population_until are kept in the deciding transaction so that lists can use an index. */
const registerEntry = `
  reference text NOT NULL, child_id uuid NOT NULL, status text NOT NULL, borough_code text,
  referral_group text, population text, population_until date, location_status text,
  on_roll boolean, school_id uuid, responsible_team text, provision_type_code text, hours_per_week numeric(4,1),
  plan_hours_now numeric(4,1), plan_target_hours numeric(4,1), plan_review_on date,
  reason text, reason_codes text[] NOT NULL DEFAULT '{}', purpose_codes text[] NOT NULL DEFAULT '{}',
  date_added date NOT NULL, added_by uuid, added_at timestamptz NOT NULL DEFAULT now(),
  lead_service_id uuid, lead_professional text, data_provider_id uuid,
  open_action_count int NOT NULL DEFAULT 0, next_action_due_on date NOT NULL DEFAULT 'infinity',
  last_discussed_on date, last_discussed_meeting_id uuid, review_on date,
  previous_entry_id uuid, removed_on date,
  void_reason text, void_proposed_by uuid, void_proposed_at timestamptz, void_confirmed_by uuid,
  version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, reference),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("school_id", "school")},
  ${sameAuthority("lead_service_id", "service")}, ${sameAuthority("data_provider_id", "service")},
  ${sameAuthority("added_by", "person")}, ${sameAuthority("previous_entry_id", "register_entry")},
  ${sameAuthority("void_proposed_by", "person")}, ${sameAuthority("void_confirmed_by", "person")}`;

/** A child has one live entry at most; every list is read in key order from an index led by the tenant. */
const registerIndexes = `
  CREATE UNIQUE INDEX child_has_one_live_entry ON register_entry (authority_id, child_id) WHERE status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED');
  CREATE INDEX live_by_due ON register_entry (authority_id, next_action_due_on, id) WHERE status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED');
  CREATE INDEX live_by_group_due ON register_entry (authority_id, referral_group, next_action_due_on, id) WHERE status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED');
  CREATE INDEX live_by_added ON register_entry (authority_id, date_added, id) WHERE status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED');
  CREATE INDEX live_counts ON register_entry (authority_id, referral_group, population, borough_code, next_action_due_on, open_action_count) WHERE status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED');
  CREATE INDEX entry_population_until ON register_entry (authority_id, population_until);
  CREATE INDEX entry_child ON register_entry (authority_id, child_id);`;

const signsOfSafety = `
  entry_id uuid NOT NULL, working_well text NOT NULL, concerns text NOT NULL, child_view text, parent_view text,
  needs_to_happen text NOT NULL, team_ids uuid[] NOT NULL DEFAULT '{}', mode text, meeting_id uuid,
  written_by uuid NOT NULL, written_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("entry_id", "register_entry")}, ${sameAuthority("written_by", "person")}`;
