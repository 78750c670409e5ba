import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy, hiddenThrough, sameAuthority, tenantTable } from "./tenant-table.js";

/** Two records of one child put together: who did it and why, and every value that changed by it, so that it can be taken back. */
export class Merging1764000000042 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("child_merge", merge, "SELECT, INSERT"));
    await db.query(tenantTable("child_merge_row", row, "SELECT, INSERT"));
    await db.query(hiddenBy("child_merge", ["kept_id", "merged_id"]));
    await db.query(hiddenThrough("child_merge_row", "merge_id", "child_merge"));
    await db.query(`
      GRANT UPDATE (kept_id, undone_by, undone_at, undo_reason, version) ON child_merge TO rome_api;
      CREATE UNIQUE INDEX merged_once ON child_merge (authority_id, merged_id) WHERE undone_at IS NULL;
      CREATE INDEX child_merge_of_kept ON child_merge (authority_id, kept_id, seq);
      CREATE INDEX child_merge_row_of_merge ON child_merge_row (authority_id, merge_id, seq);`);
    for (const [table, column] of MOVED_ONLY) await db.query(`GRANT UPDATE (${column}) ON ${table} TO rome_api`);
    await db.query(goesToKept);
    for (const table of ABOUT_A_CHILD)
      await db.query(
        `CREATE TRIGGER goes_to_kept BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION goes_to_kept()`,
      );
    await db.query(privateNotes);
    await db.query(
      hiddenFrom(
        "children := children || ARRAY(SELECT m.merged_id FROM child_merge m WHERE m.authority_id = authority AND m.kept_id = ANY(children) AND m.undone_at IS NULL);",
      ),
    );
    await db.query(countsOf("IN (NEW.entry_id, OLD.entry_id)"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(countsOf("= NEW.entry_id"));
    await db.query(hiddenFrom(""));
    for (const table of ABOUT_A_CHILD) await db.query(`DROP TRIGGER goes_to_kept ON ${table}`);
    for (const [table, column] of MOVED_ONLY) await db.query(`REVOKE UPDATE (${column}) ON ${table} FROM rome_api`);
    await db.query(
      `DROP FUNCTION goes_to_kept, merge_private_notes, unmerge_private_notes; DROP TABLE child_merge_row, child_merge`,
    );
  }
}

const merge = `
  seq bigint GENERATED ALWAYS AS IDENTITY, kept_id uuid NOT NULL, merged_id uuid NOT NULL, reason text NOT NULL, former_upn text,
  merged_by uuid NOT NULL, merged_at timestamptz NOT NULL, undone_by uuid, undone_at timestamptz, undo_reason text, version int NOT NULL DEFAULT 1,
  CHECK (kept_id <> merged_id), CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL)),
  ${sameAuthority("kept_id", "child")}, ${sameAuthority("merged_id", "child")},
  ${sameAuthority("merged_by", "person")}, ${sameAuthority("undone_by", "person")}`;

/** One value before and after; a row that was taken away has no column, and stands in `was` as a whole. */
const row = `
  seq bigint GENERATED ALWAYS AS IDENTITY, merge_id uuid NOT NULL, table_name text NOT NULL, row_id uuid NOT NULL,
  column_name text, was jsonb NOT NULL, became jsonb, CHECK ((column_name IS NULL) = (became IS NULL)),
  ${sameAuthority("merge_id", "child_merge")}`;

/** Rows that nothing else changes move with the child all the same. */
const MOVED_ONLY = [
  ["sharing_child", "child_id"],
  ["unusual_access", "child_id"],
  ["child_detail", "child_id"],
  ["disclosure", "entry_id"],
  ["signs_of_safety_note", "entry_id"],
  ["case_note", "entry_id"],
] as const;

const ABOUT_A_CHILD = [
  "register_entry",
  "enquiry",
  "referral",
  "cme_referral_child",
  "child_detail",
  "private_note",
  "sharing_child",
  "record_restriction",
  "conflict_of_interest",
  "emergency_access",
  "subject_access_request",
  "hold",
  "dispute",
  "disposal",
  "unusual_access",
];

/** What is written of a record that went into another is written of that one, also by who read it a moment before. */
const goesToKept = `
  CREATE FUNCTION goes_to_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.child_id IS NULL THEN RETURN NEW; END IF;
    PERFORM FROM child c WHERE c.authority_id = NEW.authority_id AND c.id = NEW.child_id FOR KEY SHARE;
    NEW.child_id := coalesce((SELECT m.kept_id FROM child_merge m
      WHERE m.authority_id = NEW.authority_id AND m.merged_id = NEW.child_id AND m.undone_at IS NULL), NEW.child_id);
    RETURN NEW;
  END $$;`;

/**
 * Private notes move unread by anybody. Who noted something on both records finds it in one note; the other stays with
 * the record that went, and is cut out again when the two are taken apart.
 */
const privateNotes = `
  CREATE FUNCTION merge_private_notes(for_merge uuid) RETURNS SETOF uuid LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH m AS (SELECT * FROM child_merge WHERE authority_id = current_authority() AND id = for_merge AND undone_at IS NULL),
    joined AS (UPDATE private_note k SET text = k.text || E'\\n\\n' || o.text, version = k.version + 1 FROM m, private_note o
      WHERE k.authority_id = m.authority_id AND k.child_id = m.kept_id
        AND o.authority_id = m.authority_id AND o.child_id = m.merged_id AND o.person_id = k.person_id)
    UPDATE private_note o SET child_id = m.kept_id FROM m WHERE o.authority_id = m.authority_id AND o.child_id = m.merged_id
      AND NOT EXISTS (SELECT FROM private_note k WHERE k.authority_id = o.authority_id AND k.child_id = m.kept_id AND k.person_id = o.person_id)
    RETURNING o.id $$;
  CREATE FUNCTION unmerge_private_notes(for_merge uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH m AS (SELECT * FROM child_merge WHERE authority_id = current_authority() AND id = for_merge AND undone_at IS NULL),
    cut AS (UPDATE private_note k SET text = left(k.text, length(k.text) - length(o.text) - 2), version = k.version + 1 FROM m, private_note o
      WHERE k.authority_id = m.authority_id AND k.child_id = m.kept_id
        AND o.authority_id = m.authority_id AND o.child_id = m.merged_id AND o.person_id = k.person_id
        AND right(k.text, length(o.text) + 2) = E'\\n\\n' || o.text)
    UPDATE private_note n SET child_id = m.merged_id FROM m, child_merge_row r
    WHERE r.authority_id = m.authority_id AND r.merge_id = m.id AND r.table_name = 'private_note'
      AND n.authority_id = m.authority_id AND n.id = r.row_id AND n.child_id = m.kept_id $$;
  REVOKE ALL ON FUNCTION merge_private_notes, unmerge_private_notes FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION merge_private_notes, unmerge_private_notes TO rome_api;`;

/** As in migration 33; a record that went into a hidden one is hidden with it. */
const hiddenFrom = (merged: string) => `
  CREATE OR REPLACE FUNCTION hidden_from(person uuid, at timestamptz, sees_restricted boolean) RETURNS uuid[] LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
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
    ${merged}
    entries := ARRAY(SELECT e.id FROM register_entry e WHERE e.authority_id = authority AND e.child_id = ANY(children));
    enquiries := ARRAY(SELECT q.id FROM enquiry q WHERE q.authority_id = authority AND (q.child_id = ANY(children) OR q.entry_id = ANY(entries)));
    RETURN children || entries || enquiries || ARRAY(SELECT DISTINCT t.referral_id FROM cme_referral_child t
      WHERE t.authority_id = authority AND (t.child_id = ANY(children) OR t.entry_id = ANY(entries) OR t.enquiry_id = ANY(enquiries)));
  END $$;`;

/** An action that moves to another entry is counted there, and no longer where it was. */
const countsOf = (which: string) => `
  CREATE OR REPLACE FUNCTION keep_action_counts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE register_entry e SET (open_action_count, next_action_due_on) =
      (SELECT count(*), coalesce(min(a.due_on), 'infinity') FROM action a WHERE a.authority_id = e.authority_id AND a.entry_id = e.id AND a.state = 'OPEN')
    WHERE e.authority_id = NEW.authority_id AND e.id ${which};
    RETURN NULL;
  END $$;`;
