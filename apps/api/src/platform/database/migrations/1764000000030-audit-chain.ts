import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/**
 * Chains every audit event of an authority to the one before it. The link is made by a trigger at the very end of the
 * transaction, as the owner: no act waits for another's link while it holds anything, and the API's role cannot write one.
 */
export class AuditChain1764000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("audit_link", link, "SELECT, INSERT"));
    await db.query(`REVOKE INSERT ON audit_link FROM rome_api`);
    await db.query(hashes);
    await db.query(chaining);
    await db.query(earlierEvents);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TRIGGER chain_event ON audit_event; DROP FUNCTION chain_event, add_link, event_text; DROP TABLE audit_link`,
    );
  }
}

const link = `
  place bigint NOT NULL, event_id uuid NOT NULL, detail_hash bytea, hash bytea NOT NULL,
  UNIQUE (authority_id, place), UNIQUE (authority_id, event_id), ${sameAuthority("event_id", "audit_event")}`;

/** What is hashed of an event; platform/audit/chain.ts says the same on its own, so that neither is trusted alone. */
const hashes = `
  CREATE FUNCTION event_text(e audit_event, detail_hash bytea) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_array(e.authority_id, e.id, (extract(epoch FROM e.at) * 1000000)::bigint::text, e.actor_id, e.kind, e.act, e.entity, e.entity_id,
      e.entry_id, e.rule, e.document_hash, e.item_count, e.request_id, encode(detail_hash, 'hex'))::text $$;
  CREATE FUNCTION add_link(e audit_event) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE before audit_link; detailed bytea;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || e.authority_id, 0));
    SELECT * INTO before FROM audit_link WHERE authority_id = e.authority_id ORDER BY place DESC LIMIT 1;
    SELECT sha256(convert_to(d.detail::text, 'UTF8')) INTO detailed FROM audit_detail d WHERE d.authority_id = e.authority_id AND d.event_id = e.id;
    INSERT INTO audit_link (authority_id, place, event_id, detail_hash, hash)
      VALUES (e.authority_id, coalesce(before.place, 0) + 1, e.id, detailed,
        sha256(coalesce(before.hash, ''::bytea) || convert_to(event_text(e, detailed), 'UTF8')));
  END $$;`;

const chaining = `
  CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM add_link(NEW);
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION event_text, add_link, chain_event FROM PUBLIC;
  CREATE CONSTRAINT TRIGGER chain_event AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION chain_event();`;

/** Events from before the chain are linked in the order in which they were written. */
const earlierEvents = `
  ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE audit_detail NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE audit_link NO FORCE ROW LEVEL SECURITY;
  DO $$ DECLARE e audit_event; BEGIN
    FOR e IN SELECT * FROM audit_event ORDER BY seq LOOP PERFORM add_link(e); END LOOP;
  END $$;
  ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
  ALTER TABLE audit_detail FORCE ROW LEVEL SECURITY;
  ALTER TABLE audit_link FORCE ROW LEVEL SECURITY;`;
