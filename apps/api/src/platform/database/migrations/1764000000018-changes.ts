import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** When a person last looked at a child, what they noted for themselves, and whose an action is said to be. */
export class Changes1764000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("child_look", look));
    await db.query(tenantTable("private_note", note, "SELECT, INSERT, UPDATE, DELETE"));
    await db.query(ownNotesOnly);
    await db.query(tenantTable("owner_proposal", proposal));
    await db.query(`CREATE UNIQUE INDEX one_open_proposal ON owner_proposal (authority_id, action_id) WHERE state = 'OPEN';
      CREATE INDEX proposals_of_action ON owner_proposal (authority_id, action_id, proposed_at DESC)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP FUNCTION delete_private_notes; DROP TABLE owner_proposal, private_note, child_look");
  }
}

/** One row a person and entry. `seen_before` is the end of the visit before this one: what came later is new to them. */
const look = `
  person_id uuid NOT NULL, entry_id uuid NOT NULL, looked_at timestamptz NOT NULL, seen_before timestamptz,
  UNIQUE (authority_id, person_id, entry_id),
  ${sameAuthority("person_id", "person")}, ${sameAuthority("entry_id", "register_entry")}`;

const note = `
  person_id uuid NOT NULL, child_id uuid NOT NULL, text text NOT NULL, written_at timestamptz NOT NULL DEFAULT now(),
  version int NOT NULL DEFAULT 1, UNIQUE (authority_id, person_id, child_id),
  ${sameAuthority("person_id", "person")}, ${sameAuthority("child_id", "child")}`;

/**
 * A private note is a row of its person as much as of its authority: whatever the API asks, it reaches no other. The
 * job that deletes notes cannot read one either; it calls a function that deletes those of children long gone.
 */
const ownNotesOnly = `
  CREATE POLICY own ON private_note AS RESTRICTIVE TO rome_api
    USING (person_id = nullif(current_setting('app.person_id', true), '')::uuid)
    WITH CHECK (person_id = nullif(current_setting('app.person_id', true), '')::uuid);
  CREATE FUNCTION delete_private_notes(gone_before date) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH gone AS (DELETE FROM private_note n WHERE n.authority_id = current_authority()
        AND NOT EXISTS (SELECT FROM register_entry e WHERE e.authority_id = n.authority_id AND e.child_id = n.child_id
          AND e.status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED'))
        AND coalesce((SELECT max(e.removed_on) FROM register_entry e WHERE e.authority_id = n.authority_id AND e.child_id = n.child_id),
          n.written_at::date) < gone_before
        RETURNING 1)
      SELECT count(*) FROM gone $$;
  REVOKE ALL ON FUNCTION delete_private_notes FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION delete_private_notes TO rome_api;`;

const proposal = `
  action_id uuid NOT NULL, service_id uuid NOT NULL, reason text NOT NULL, state text NOT NULL DEFAULT 'OPEN',
  proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL DEFAULT now(),
  answer text, answered_by uuid, answered_at timestamptz, version int NOT NULL DEFAULT 1,
  ${sameAuthority("action_id", "action")}, ${sameAuthority("service_id", "service")},
  ${sameAuthority("proposed_by", "person")}, ${sameAuthority("answered_by", "person")}`;
