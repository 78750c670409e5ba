import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What the register said before: every state of a row that belongs to a child's record, kept by triggers, and views of
 * the same names in the schema `as_at`. A transaction whose search path begins there reads the register as it stood.
 */
export class History1764000000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(table);
    await db.query(wall);
    await db.query(keeping);
    await db.query(looking);
    for (const name of WITH_HISTORY) await db.query(`SELECT keep_history_of('${name}')`);
    await db.query(whatStandsNow);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of WITH_HISTORY)
      for (const act of ["insert", "update", "delete"]) await db.query(`DROP TRIGGER history_${act} ON ${name}`);
    await db.query(
      `DROP SCHEMA as_at CASCADE; DROP FUNCTION keep_history_of, keep_history, as_at_moment; DROP TABLE row_history`,
    );
  }
}

/** Tables of the register and its searches that a page of a child or a list shows. */
const WITH_HISTORY = [
  "child",
  "register_entry",
  "referral",
  "action",
  "action_update",
  "escalation",
  "owner_proposal",
  "signs_of_safety_note",
  "worry_answer",
  "case_note",
  "panel_meeting",
  "agenda_item",
  "removal_request",
  "pathway_referral",
  "disclosure",
  "dispute",
  "enquiry",
  "chronology_entry",
  "authorised_absence",
  "clock",
  "notification",
  "off_roll_permission",
];

const table = `
  CREATE TABLE row_history (
    authority_id uuid NOT NULL REFERENCES authority (id), id uuid NOT NULL DEFAULT gen_random_uuid(),
    table_name text NOT NULL, row_id uuid NOT NULL, from_at timestamptz NOT NULL, until_at timestamptz NOT NULL DEFAULT 'infinity',
    row jsonb NOT NULL, PRIMARY KEY (authority_id, id), CHECK (from_at <= until_at));
  CREATE INDEX row_history_of_row ON row_history (authority_id, table_name, row_id, from_at DESC);
  ALTER TABLE row_history ENABLE ROW LEVEL SECURITY;
  ALTER TABLE row_history FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON row_history TO rome_api USING (authority_id = current_authority());
  CREATE POLICY keeping ON row_history TO rome_owner USING (true) WITH CHECK (true);
  GRANT SELECT ON row_history TO rome_api;`;

/**
 * A state is out of sight when it names anything that is, or hangs on an action or a note that is. Costs nothing while
 * nothing is hidden.
 */
const wall = `
  CREATE POLICY sight ON row_history AS RESTRICTIVE TO rome_api USING ((SELECT hidden_ids()) = '{}'::uuid[]
    OR (NOT EXISTS (SELECT FROM jsonb_each_text(row) said WHERE said.value = ANY ((SELECT hidden_ids())::text[]))
      AND (row->>'action_id' IS NULL OR EXISTS (SELECT FROM action a WHERE a.authority_id = row_history.authority_id AND a.id = (row->>'action_id')::uuid))
      AND (row->>'note_id' IS NULL OR EXISTS (SELECT FROM signs_of_safety_note n WHERE n.authority_id = row_history.authority_id AND n.id = (row->>'note_id')::uuid))));`;

/**
 * A state ends where the next begins; the moment is the request's, as in the trail. A row that stays equal has no new
 * state. The note about an address stands in one place only.
 */
const keeping = `
  CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE moment timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
  BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO row_history (authority_id, table_name, row_id, from_at, row)
        SELECT n.authority_id, TG_TABLE_NAME, n.id, moment, to_jsonb(n) - 'address_note' FROM new_rows n;
    ELSIF TG_OP = 'UPDATE' THEN
      WITH closed AS (
        UPDATE row_history h SET until_at = greatest(moment, h.from_at) FROM old_rows o JOIN new_rows n ON n.authority_id = o.authority_id AND n.id = o.id
          WHERE h.authority_id = o.authority_id AND h.table_name = TG_TABLE_NAME AND h.row_id = o.id AND h.until_at = 'infinity' AND to_jsonb(n) - 'address_note' <> to_jsonb(o) - 'address_note'
          RETURNING h.authority_id, h.row_id, h.until_at)
      INSERT INTO row_history (authority_id, table_name, row_id, from_at, row)
        SELECT n.authority_id, TG_TABLE_NAME, n.id, c.until_at, to_jsonb(n) - 'address_note' FROM closed c JOIN new_rows n ON n.authority_id = c.authority_id AND n.id = c.row_id;
    ELSE
      UPDATE row_history h SET until_at = greatest(moment, h.from_at) FROM old_rows o
        WHERE h.authority_id = o.authority_id AND h.table_name = TG_TABLE_NAME AND h.row_id = o.id AND h.until_at = 'infinity';
    END IF;
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION keep_history FROM PUBLIC;`;

/** Called again by a migration that adds a column to one of the tables. */
const looking = `
  CREATE SCHEMA as_at;
  GRANT USAGE ON SCHEMA as_at TO rome_api;
  CREATE FUNCTION as_at_moment() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.as_at', true), '')::timestamptz $$;
  CREATE FUNCTION keep_history_of(name text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE columns text;
  BEGIN
    EXECUTE format('DROP TRIGGER IF EXISTS history_insert ON %1$I; DROP TRIGGER IF EXISTS history_update ON %1$I;
      DROP TRIGGER IF EXISTS history_delete ON %1$I; DROP VIEW IF EXISTS as_at.%1$I', name);
    EXECUTE format('CREATE TRIGGER history_insert AFTER INSERT ON %1$I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history();
      CREATE TRIGGER history_update AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history();
      CREATE TRIGGER history_delete AFTER DELETE ON %1$I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history()', name);
    SELECT string_agg(CASE attname WHEN 'id' THEN 'h.row_id AS id' WHEN 'authority_id' THEN 'h.authority_id' ELSE format('r.%I', attname) END, ', ' ORDER BY attnum)
      INTO columns FROM pg_attribute WHERE attrelid = name::regclass AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('CREATE VIEW as_at.%1$I WITH (security_invoker) AS SELECT %2$s FROM public.row_history h, jsonb_populate_record(NULL::public.%1$I, h.row) r
      WHERE h.table_name = %1$L AND h.from_at <= as_at_moment() AND h.until_at > as_at_moment()', name, columns);
    EXECUTE format('GRANT SELECT ON as_at.%I TO rome_api', name);
  END $$;
  REVOKE ALL ON FUNCTION keep_history_of FROM PUBLIC;`;

/** What was there before history was kept is known from now on. */
const whatStandsNow = `
  DO $$ DECLARE authority uuid; name text;
  BEGIN
    FOR authority IN SELECT id FROM authority LOOP
      PERFORM set_config('app.authority_id', authority::text, true);
      FOREACH name IN ARRAY '{${WITH_HISTORY.join(",")}}'::text[] LOOP
        EXECUTE format('INSERT INTO row_history (authority_id, table_name, row_id, from_at, row) SELECT authority_id, %1$L, id, now(), to_jsonb(t) - ''address_note'' FROM %1$I t', name);
      END LOOP;
    END LOOP;
    PERFORM set_config('app.authority_id', '', true);
  END $$;`;
