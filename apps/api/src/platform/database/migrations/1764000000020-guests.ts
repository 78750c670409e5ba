import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Guests of a meeting, who has accepted its confidentiality notice, and passes that come with the session. */
export class Guests1764000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("guest", guest));
    await db.query(tenantTable("guest_item", guestItem, "SELECT, INSERT"));
    await db.query(tenantTable("confidentiality_acceptance", acceptance, "SELECT, INSERT"));
    await db.query(`
      CREATE UNIQUE INDEX one_invitation ON guest (authority_id, meeting_id, person_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX guest_person ON guest (authority_id, person_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX attendance_alternate ON attendance (authority_id, alternate_id) WHERE alternate_id IS NOT NULL;`);
    await db.query(passes);
    await db.query(sessions);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP FUNCTION find_session, meeting_passes, meetings_accepted; DROP TABLE confidentiality_acceptance, guest_item, guest`,
    );
  }
}

const guest = `
  meeting_id uuid NOT NULL, person_id uuid NOT NULL, reason text NOT NULL,
  invited_by uuid NOT NULL, invited_at timestamptz NOT NULL, withdrawn_by uuid, withdrawn_at timestamptz, withdrawn_reason text,
  version int NOT NULL DEFAULT 1,
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("person_id", "person")},
  ${sameAuthority("invited_by", "person")}, ${sameAuthority("withdrawn_by", "person")}`;

const guestItem = `
  guest_id uuid NOT NULL, item_id uuid NOT NULL, UNIQUE (authority_id, guest_id, item_id),
  ${sameAuthority("guest_id", "guest")}, ${sameAuthority("item_id", "agenda_item")}`;

/** The version of the notice that was read is kept with it: the words may change, what was accepted does not. */
const acceptance = `
  meeting_id uuid NOT NULL, person_id uuid NOT NULL, accepted_at timestamptz NOT NULL, notice_version text NOT NULL, notice text NOT NULL,
  UNIQUE (authority_id, meeting_id, person_id),
  ${sameAuthority("meeting_id", "panel_meeting")}, ${sameAuthority("person_id", "person")}`;

/**
 * What lets a person into single meetings, as facts: the procedure says whether it lasts. Of an alternate the items of the
 * whole agenda, and the children with an open action of the seat's service; of a guest the named items that still stand.
 * A holder who came after all ends the alternate's pass. Ten are enough: nobody stands in at more meetings at a time.
 */
const passes = `
  CREATE POLICY sign_in ON attendance TO rome_owner USING (true);
  CREATE POLICY sign_in ON panel_meeting TO rome_owner USING (true);
  CREATE POLICY sign_in ON seat TO rome_owner USING (true);
  CREATE POLICY sign_in ON agenda_item TO rome_owner USING (true);
  CREATE POLICY sign_in ON action TO rome_owner USING (true);
  CREATE POLICY sign_in ON guest TO rome_owner USING (true);
  CREATE POLICY sign_in ON guest_item TO rome_owner USING (true);
  CREATE POLICY sign_in ON confidentiality_acceptance TO rome_owner USING (true);
  CREATE FUNCTION meeting_passes(authority uuid, person uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH pass AS (
      SELECT 'ALTERNATE' AS kind, t.meeting_id, s.id AS seat_id, s.service_id, NULL::uuid AS guest_id
      FROM attendance t JOIN seat s ON s.authority_id = t.authority_id AND s.id = t.seat_id
      WHERE t.authority_id = authority AND t.alternate_id = person AND (t.state IS NULL OR t.state = 'ALTERNATE')
      UNION ALL
      SELECT 'GUEST', g.meeting_id, NULL, NULL, g.id FROM guest g
      WHERE g.authority_id = authority AND g.person_id = person AND g.withdrawn_at IS NULL),
    newest AS (
      SELECT p.*, m.state, (m.closed_at AT TIME ZONE 'Europe/London')::date AS closed_on
      FROM pass p JOIN panel_meeting m ON m.authority_id = authority AND m.id = p.meeting_id AND m.state <> 'CANCELLED'
      ORDER BY m.closed_at DESC NULLS FIRST, m.held_on LIMIT 10)
    SELECT jsonb_agg(jsonb_build_object(
      'kind', n.kind, 'meetingId', n.meeting_id, 'meetingState', n.state, 'closedOn', n.closed_on, 'seatId', n.seat_id, 'serviceId', n.service_id,
      'itemIds', coalesce(i.item_ids, '[]'), 'entryIds', coalesce(i.entry_ids, '[]') || coalesce(a.entry_ids, '[]'),
      'hasAccepted', EXISTS (SELECT FROM confidentiality_acceptance c
        WHERE c.authority_id = authority AND c.meeting_id = n.meeting_id AND c.person_id = person)))
    FROM newest n
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(i.id) AS item_ids, jsonb_agg(i.entry_id) AS entry_ids FROM agenda_item i
      WHERE i.authority_id = authority AND i.meeting_id = n.meeting_id AND i.taken_off_reason IS NULL AND (n.guest_id IS NULL
        OR EXISTS (SELECT FROM guest_item gi WHERE gi.authority_id = authority AND gi.guest_id = n.guest_id AND gi.item_id = i.id))) i
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(DISTINCT a.entry_id) AS entry_ids FROM action a
      WHERE a.authority_id = authority AND a.state = 'OPEN' AND a.owner_service_id = n.service_id) a $$;
  CREATE FUNCTION meetings_accepted(authority uuid, person uuid) RETURNS uuid[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array(SELECT c.meeting_id FROM confidentiality_acceptance c
      JOIN panel_meeting m ON m.authority_id = c.authority_id AND m.id = c.meeting_id AND m.state NOT IN ('CLOSED', 'CANCELLED')
      WHERE c.authority_id = authority AND c.person_id = person) $$;`;

/** Every request comes with the passes of its person, so that one that has ended lets nobody in a moment longer. */
const sessions = `
  DROP FUNCTION find_session(bytea, interval, interval);
  CREATE FUNCTION find_session(hash bytea, idle interval, longest interval)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid, name text, email text,
      roles text[], service_id uuid, school_id uuid, office_days jsonb, passes jsonb, accepted_meeting_ids uuid[])
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      WITH seen AS (UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at < now() - interval '1 minute'
        AND seen_at > now() - idle AND opened_at > now() - longest)
      SELECT a.id, a.code, a.name, a.procedure_key, p.id, p.name, p.email, p.roles, p.service_id, p.school_id, office_days(a.id),
        meeting_passes(a.id, p.id), meetings_accepted(a.id, p.id)
      FROM session s JOIN person p ON p.authority_id = s.authority_id AND p.id = s.person_id JOIN authority a ON a.id = s.authority_id
      WHERE s.token_hash = hash AND s.seen_at > now() - idle AND s.opened_at > now() - longest AND p.is_active $$;
  REVOKE ALL ON FUNCTION find_session, meeting_passes, meetings_accepted FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_session TO rome_api;`;
