import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Every event that concerns one child carries the child, and the roles its actor held at that moment: "who looked at this
 * child" is one index away. Both are hashed with the event; an event from before has neither, and is hashed as it was.
 */
export class Looked1764000000035 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit_event ADD COLUMN child_id uuid, ADD COLUMN roles text[];
      CREATE INDEX audit_of_child ON audit_event (authority_id, child_id, seq DESC) WHERE child_id IS NOT NULL;
      CREATE INDEX audit_of_actor ON audit_event (authority_id, actor_id, seq DESC);
      CREATE INDEX audit_newest ON audit_event (authority_id, seq DESC);`);
    await db.query(hashes);
    await db.query(childOfEvent);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER give_event_its_child ON audit_event; DROP FUNCTION give_event_its_child, child_of_record;
      ${hashesBefore}
      DROP INDEX audit_newest, audit_of_actor, audit_of_child;
      ALTER TABLE audit_event DROP COLUMN roles, DROP COLUMN child_id;`);
  }
}

const hashedFields = `e.authority_id, e.id, (extract(epoch FROM e.at) * 1000000)::bigint::text, e.actor_id, e.kind, e.act, e.entity, e.entity_id,
      e.entry_id, e.rule, e.document_hash, e.item_count, e.request_id, encode(detail_hash, 'hex')`;

const hashesBefore = `
  CREATE OR REPLACE FUNCTION event_text(e audit_event, detail_hash bytea) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_array(${hashedFields})::text $$;`;

/** Two fields more than before where there is either, so that the trail from before stays whole. */
const hashes = `
  CREATE OR REPLACE FUNCTION event_text(e audit_event, detail_hash bytea) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT (CASE WHEN e.child_id IS NULL AND e.roles IS NULL THEN jsonb_build_array(${hashedFields})
      ELSE jsonb_build_array(${hashedFields}, e.child_id, array_to_string(e.roles, ' ')) END)::text $$;`;

/** How a record leads to its child; what leads to several children or to none has no line. */
const childOfEvent = `
  CREATE FUNCTION child_of_record(authority uuid, entity text, record uuid) RETURNS uuid LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
  BEGIN
    RETURN CASE entity
      WHEN 'Child' THEN (SELECT id FROM child WHERE authority_id = authority AND id = record)
      WHEN 'RegisterEntry' THEN (SELECT child_id FROM register_entry WHERE authority_id = authority AND id = record)
      WHEN 'Enquiry' THEN (SELECT child_id FROM enquiry WHERE authority_id = authority AND id = record)
      WHEN 'Referral' THEN (SELECT child_id FROM referral WHERE authority_id = authority AND id = record)
      WHEN 'PrivateNote' THEN (SELECT child_id FROM private_note WHERE authority_id = authority AND id = record)
      WHEN 'Action' THEN child_of_record(authority, 'RegisterEntry', (SELECT entry_id FROM action WHERE authority_id = authority AND id = record))
      WHEN 'AgendaItem' THEN child_of_record(authority, 'RegisterEntry', (SELECT entry_id FROM agenda_item WHERE authority_id = authority AND id = record))
      WHEN 'CaseNote' THEN child_of_record(authority, 'RegisterEntry', (SELECT entry_id FROM case_note WHERE authority_id = authority AND id = record))
      WHEN 'SignsOfSafetyNote' THEN child_of_record(authority, 'RegisterEntry', (SELECT entry_id FROM signs_of_safety_note WHERE authority_id = authority AND id = record))
      WHEN 'RemovalRequest' THEN child_of_record(authority, 'RegisterEntry', (SELECT entry_id FROM removal_request WHERE authority_id = authority AND id = record))
      WHEN 'PathwayReferral' THEN child_of_record(authority, 'RegisterEntry', (SELECT entry_id FROM pathway_referral WHERE authority_id = authority AND id = record))
      WHEN 'Disclosure' THEN child_of_record(authority, 'RegisterEntry', (SELECT entry_id FROM disclosure WHERE authority_id = authority AND id = record))
      WHEN 'Escalation' THEN child_of_record(authority, 'Action', (SELECT action_id FROM escalation WHERE authority_id = authority AND id = record))
      WHEN 'ChronologyEntry' THEN child_of_record(authority, 'Enquiry', (SELECT enquiry_id FROM chronology_entry WHERE authority_id = authority AND id = record))
      WHEN 'EnquiryDocument' THEN child_of_record(authority, 'Enquiry', (SELECT enquiry_id FROM document WHERE authority_id = authority AND id = record))
      WHEN 'OffRollPermission' THEN child_of_record(authority, 'Enquiry', (SELECT enquiry_id FROM off_roll_permission WHERE authority_id = authority AND id = record))
      WHEN 'Notification' THEN child_of_record(authority, 'Enquiry', (SELECT enquiry_id FROM notification WHERE authority_id = authority AND id = record))
      WHEN 'Clock' THEN child_of_record(authority, 'Enquiry', (SELECT enquiry_id FROM clock WHERE authority_id = authority AND id = record))
    END;
  END $$;
  CREATE FUNCTION give_event_its_child() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    NEW.child_id := coalesce(NEW.child_id, child_of_record(NEW.authority_id, 'RegisterEntry', NEW.entry_id),
      child_of_record(NEW.authority_id, NEW.entity, NEW.entity_id));
    RETURN NEW;
  END $$;
  REVOKE ALL ON FUNCTION child_of_record, give_event_its_child FROM PUBLIC;
  CREATE TRIGGER give_event_its_child BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION give_event_its_child();`;
