import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The past of what hangs on a meeting and on a child's page. Who sat there, whom a guest may hear and how far the minutes
 * were have history; what is only ever added, with its moment, is cut at the moment: it needs none.
 */
export class NestedPast1764000000064 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      wall(
        "AND (row->>'item_id' IS NULL OR EXISTS (SELECT FROM agenda_item i WHERE i.authority_id = row_history.authority_id AND i.id = (row->>'item_id')::uuid))",
      ),
    );
    for (const name of Object.keys(STANDS_SINCE)) await db.query(`SELECT keep_history_of('${name}')`);
    await db.query(whatStandsNow);
    await db.query(cutting);
    for (const [name, { by, later = {} }] of Object.entries(CUT))
      await db.query("SELECT cut_at_moment($1, $2, $3)", [name, by, later]);
  }

  async down(db: QueryRunner): Promise<void> {
    const views = [...Object.keys(STANDS_SINCE), ...Object.keys(CUT)].map((name) => `as_at.${name}`);
    await db.query(`DROP VIEW ${views.join(", ")}; DROP FUNCTION cut_at_moment`);
    for (const name of Object.keys(STANDS_SINCE))
      for (const act of ["insert", "update", "delete"]) await db.query(`DROP TRIGGER history_${act} ON ${name}`);
    await db.query(`DELETE FROM row_history WHERE table_name = ANY($1)`, [Object.keys(STANDS_SINCE)]);
    await db.query(wall(""));
  }
}

/** Tables with history from now on, and since when the state they are in is known to stand. */
const STANDS_SINCE = {
  attendance: `(SELECT m.closed_at FROM panel_meeting m WHERE m.authority_id = t.authority_id AND m.id = t.meeting_id AND m.state = 'CLOSED')`,
  minutes: "t.published_at",
  guest_item: "(SELECT g.invited_at FROM guest g WHERE g.authority_id = t.authority_id AND g.id = t.guest_id)",
};

/** Up to when a row of each table counts, and what of it may have come later than the row. */
const CUT: Record<string, { by: string; later?: Record<string, string> }> = {
  circulation: { by: "made_at" },
  circulation_recipient: {
    by: "(SELECT c.made_at FROM public.circulation c WHERE c.authority_id = t.authority_id AND c.id = t.circulation_id)",
    later: { opened_at: "opened_at" },
  },
  register_snapshot: { by: "taken_at" },
  meeting_paper: { by: "made_at", later: { html_hash: "ready_at", pages: "ready_at", ready_at: "ready_at" } },
  meeting_paper_copy: { by: "made_at" },
  minutes_correction: { by: "made_at" },
  guest: {
    by: "invited_at",
    later: { withdrawn_by: "withdrawn_at", withdrawn_at: "withdrawn_at", withdrawn_reason: "withdrawn_at" },
  },
  confidentiality_acceptance: { by: "accepted_at" },
  nil_return: { by: "made_at" },
  item_time: { by: "started_at", later: { ended_at: "ended_at" } },
  item_writing: { by: "written_at" },
  decision_dissent: {
    by: "(SELECT i.decided_at FROM public.agenda_item i WHERE i.authority_id = t.authority_id AND i.id = t.item_id)",
  },
  sharing: { by: "shared_at" },
  document: { by: "added_at" },
  private_note: { by: "written_at" },
  notice: { by: "made_at" },
  outbox: { by: "coalesce(t.settled_at, t.sent_at)" },
  child_merge: {
    by: "merged_at",
    later: { undone_by: "undone_at", undone_at: "undone_at", undo_reason: "undone_at" },
  },
};

/** A state is out of sight when it names anything that is, or hangs on an action, a note or an item that is. */
const wall = (ofItem: string) => `
  DROP POLICY sight ON row_history;
  CREATE POLICY sight ON row_history AS RESTRICTIVE TO rome_api USING ((SELECT hidden_ids()) = '{}'::uuid[]
    OR (NOT EXISTS (SELECT FROM jsonb_each_text(row) said WHERE said.value = ANY ((SELECT hidden_ids())::text[]))
      AND (row->>'action_id' IS NULL OR EXISTS (SELECT FROM action a WHERE a.authority_id = row_history.authority_id AND a.id = (row->>'action_id')::uuid))
      AND (row->>'note_id' IS NULL OR EXISTS (SELECT FROM signs_of_safety_note n WHERE n.authority_id = row_history.authority_id AND n.id = (row->>'note_id')::uuid))
      ${ofItem}));`;

/** Called again by a migration that adds a column to one of the tables. */
const cutting = `
  CREATE FUNCTION cut_at_moment(name text, counts_by text, later jsonb) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE columns text;
  BEGIN
    SELECT string_agg(CASE WHEN later ? attname THEN format('CASE WHEN t.%I <= as_at_moment() THEN t.%I END AS %2$I', later->>attname, attname)
        ELSE format('t.%I', attname) END, ', ' ORDER BY attnum)
      INTO columns FROM pg_attribute WHERE attrelid = name::regclass AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('DROP VIEW IF EXISTS as_at.%I', name);
    EXECUTE format('CREATE VIEW as_at.%1$I WITH (security_invoker) AS SELECT %2$s FROM public.%1$I t WHERE %3$s <= as_at_moment()', name, columns, counts_by);
    EXECUTE format('GRANT SELECT ON as_at.%I TO rome_api', name);
  END $$;
  REVOKE ALL ON FUNCTION cut_at_moment FROM PUBLIC;`;

/** What was there before its history was kept is known since the day it can no longer have changed, or from now on. */
const whatStandsNow = `
  DO $$ DECLARE authority uuid;
  BEGIN
    FOR authority IN SELECT id FROM authority LOOP
      PERFORM set_config('app.authority_id', authority::text, true);
      ${Object.entries(STANDS_SINCE)
        .map(
          ([name, since]) => `INSERT INTO row_history (authority_id, table_name, row_id, from_at, row)
            SELECT t.authority_id, '${name}', t.id, coalesce(${since}, now()), to_jsonb(t) FROM ${name} t;`,
        )
        .join("\n")}
    END LOOP;
    PERFORM set_config('app.authority_id', '', true);
  END $$;`;
