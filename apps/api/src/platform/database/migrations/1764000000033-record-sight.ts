import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy, hiddenThrough, sameAuthority, tenantTable } from "./tenant-table.js";

/**
 * Restricted records, conflicts of interest and emergency access, and the wall they make: `begin` sets the ids that the
 * person must not see, and a restrictive policy on every table that leads to a child leaves those rows out.
 */
export class RecordSight1764000000033 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("record_restriction", restriction));
    await db.query(
      `CREATE UNIQUE INDEX restricted_once ON record_restriction (authority_id, child_id) WHERE lifted_at IS NULL`,
    );
    await db.query(tenantTable("restriction_reader", reader, "SELECT, INSERT, UPDATE, DELETE"));
    await db.query(tenantTable("conflict_of_interest", conflict));
    await db.query(
      `CREATE UNIQUE INDEX conflict_once ON conflict_of_interest (authority_id, person_id, child_id) WHERE ended_at IS NULL`,
    );
    await db.query(tenantTable("emergency_access", emergency));
    await db.query(`
      CREATE INDEX emergency_of_child ON emergency_access (authority_id, child_id, person_id, ends_at);
      CREATE INDEX emergency_newest ON emergency_access (authority_id, opened_at DESC, id);
      CREATE INDEX cme_referral_child_of_child ON cme_referral_child (authority_id, child_id);`);
    await db.query(functions);
    for (const [table, columns] of Object.entries(HIDDEN_BY)) await db.query(hiddenBy(table, columns));
    for (const [table, [column, parent]] of Object.entries(HIDDEN_THROUGH))
      await db.query(hiddenThrough(table, column, parent));
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [...Object.keys(HIDDEN_BY), ...Object.keys(HIDDEN_THROUGH)];
    for (const table of tables) await db.query(`DROP POLICY sight ON ${table}`);
    await db.query(`
      DROP INDEX cme_referral_child_of_child;
      DROP TABLE emergency_access, conflict_of_interest, restriction_reader, record_restriction;
      DROP FUNCTION hidden_from, hidden_ids;`);
  }
}

const restriction = `
  child_id uuid NOT NULL, reason text NOT NULL, made_by uuid NOT NULL, made_at timestamptz NOT NULL,
  lift_reason text, lift_asked_by uuid, lift_asked_at timestamptz, lifted_by uuid, lifted_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lift_asked_by IS NULL) = (lift_asked_at IS NULL)),
  CHECK (lifted_by IS NULL OR (lift_asked_by IS NOT NULL AND lifted_by <> lift_asked_by)),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("made_by", "person")},
  ${sameAuthority("lift_asked_by", "person")}, ${sameAuthority("lifted_by", "person")}`;

const reader = `
  restriction_id uuid NOT NULL, person_id uuid NOT NULL, UNIQUE (authority_id, restriction_id, person_id),
  ${sameAuthority("restriction_id", "record_restriction")}, ${sameAuthority("person_id", "person")}`;

const conflict = `
  child_id uuid NOT NULL, person_id uuid NOT NULL, with_household boolean NOT NULL, reason text NOT NULL,
  declared_by uuid NOT NULL, declared_at timestamptz NOT NULL,
  ended_by uuid, ended_at timestamptz, ended_reason text, version int NOT NULL DEFAULT 1,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)), CHECK (ended_by IS NULL OR ended_by <> person_id),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("person_id", "person")},
  ${sameAuthority("declared_by", "person")}, ${sameAuthority("ended_by", "person")}`;

const emergency = `
  child_id uuid NOT NULL, person_id uuid NOT NULL, reason text NOT NULL,
  opened_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, ended_at timestamptz, version int NOT NULL DEFAULT 1,
  CHECK (ends_at > opened_at AND (ended_at IS NULL OR ended_at <= ends_at)),
  ${sameAuthority("child_id", "child")}, ${sameAuthority("person_id", "person")}`;

/**
 * What a person must not see: the children, and what leads to them. Runs with the caller's rights inside the tenant's
 * walls, before the list is set. The register's own person keeps what is on it and sees all.
 */
const functions = `
  CREATE FUNCTION hidden_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(current_setting('app.hidden', true), '')::uuid[], '{}') $$;
  CREATE FUNCTION hidden_from(person uuid, at timestamptz, sees_restricted boolean) RETURNS uuid[] LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
  DECLARE authority uuid := current_authority(); children uuid[]; entries uuid[]; enquiries uuid[];
  BEGIN
    children := ARRAY(
      SELECT c.id FROM conflict_of_interest k
        JOIN child about ON about.authority_id = authority AND about.id = k.child_id
        JOIN child c ON c.authority_id = authority AND (c.id = about.id OR (k.with_household AND c.household_id = about.household_id))
        WHERE k.authority_id = authority AND k.person_id = person AND k.ended_at IS NULL
      UNION SELECT r.child_id FROM record_restriction r
        WHERE r.authority_id = authority AND r.lifted_at IS NULL AND NOT sees_restricted
        AND NOT EXISTS (SELECT FROM restriction_reader w WHERE w.authority_id = authority AND w.restriction_id = r.id AND w.person_id = person)
        AND NOT EXISTS (SELECT FROM emergency_access x WHERE x.authority_id = authority AND x.child_id = r.child_id AND x.person_id = person
          AND x.opened_at <= at AND at < x.ends_at AND (x.ended_at IS NULL OR at < x.ended_at))
        AND NOT EXISTS (SELECT FROM person p WHERE p.authority_id = authority AND p.id = person AND p.is_system));
    IF children = '{}' THEN RETURN children; END IF;
    entries := ARRAY(SELECT e.id FROM register_entry e WHERE e.authority_id = authority AND e.child_id = ANY(children));
    enquiries := ARRAY(SELECT q.id FROM enquiry q WHERE q.authority_id = authority AND (q.child_id = ANY(children) OR q.entry_id = ANY(entries)));
    RETURN children || entries || enquiries || ARRAY(SELECT DISTINCT t.referral_id FROM cme_referral_child t
      WHERE t.authority_id = authority AND (t.child_id = ANY(children) OR t.entry_id = ANY(entries) OR t.enquiry_id = ANY(enquiries)));
  END $$;`;

/** Tables with a column that leads to a child, a register entry, an enquiry or a referral of the front door. */
const HIDDEN_BY: Readonly<Record<string, readonly string[]>> = {
  child: ["id"],
  register_entry: ["id", "child_id"],
  enquiry: ["id", "child_id", "entry_id"],
  cme_referral: ["id"],
  cme_referral_child: ["child_id", "entry_id", "enquiry_id", "referral_id"],
  cme_referral_update: ["referral_id"],
  referral: ["child_id", "entry_id"],
  private_note: ["child_id"],
  sharing_child: ["child_id"],
  record_restriction: ["child_id"],
  conflict_of_interest: ["child_id"],
  emergency_access: ["child_id"],
  action: ["entry_id"],
  agenda_item: ["entry_id"],
  case_note: ["entry_id"],
  child_look: ["entry_id"],
  disclosure: ["entry_id"],
  meeting_paper_part: ["entry_id"],
  minutes_section: ["entry_id"],
  pathway_referral: ["entry_id"],
  removal_request: ["entry_id"],
  signs_of_safety_note: ["entry_id"],
  snapshot_line: ["entry_id"],
  authorised_absence: ["enquiry_id"],
  chronology_entry: ["enquiry_id"],
  clock: ["enquiry_id"],
  document: ["enquiry_id"],
  notification: ["enquiry_id"],
  off_roll_permission: ["enquiry_id"],
};

/** Tables one step further away: a row is out of sight when what it belongs to is. */
const HIDDEN_THROUGH: Readonly<Record<string, readonly [column: string, parent: string]>> = {
  action_update: ["action_id", "action"],
  escalation: ["action_id", "action"],
  owner_proposal: ["action_id", "action"],
  worry_answer: ["note_id", "signs_of_safety_note"],
  decision_dissent: ["item_id", "agenda_item"],
  item_time: ["item_id", "agenda_item"],
  item_writing: ["item_id", "agenda_item"],
  guest_item: ["item_id", "agenda_item"],
  meeting_presence: ["item_id", "agenda_item"],
  minutes_correction: ["section_id", "minutes_section"],
  restriction_reader: ["restriction_id", "record_restriction"],
};
