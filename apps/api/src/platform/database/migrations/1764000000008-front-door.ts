import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** Referrals to the front door, their children, what was added to them later, and the way in for people who do not sign in. */
export class FrontDoor1764000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      tenantTable("cme_referral_counter", `year int NOT NULL, last int NOT NULL, UNIQUE (authority_id, year)`),
    );
    await db.query(tenantTable("cme_referral", referral));
    await db.query(`
      CREATE INDEX cme_referral_list ON cme_referral (authority_id, state, submitted_at, id);
      CREATE INDEX cme_referral_of_school ON cme_referral (authority_id, school_id, submitted_at) WHERE school_id IS NOT NULL;
      CREATE INDEX cme_referral_of_service ON cme_referral (authority_id, service_id, submitted_at) WHERE service_id IS NOT NULL;`);
    await db.query(tenantTable("cme_referral_child", child, "SELECT, INSERT, UPDATE, DELETE"));
    await db.query(`
      CREATE INDEX cme_referral_child_of_enquiry ON cme_referral_child (authority_id, enquiry_id);
      CREATE INDEX cme_referral_child_of_entry ON cme_referral_child (authority_id, entry_id);`);
    await db.query(tenantTable("cme_referral_update", update, "SELECT, INSERT"));
    await db.query(`CREATE INDEX cme_referral_update_in_order ON cme_referral_update (authority_id, referral_id, seq)`);
    await db.query(publicDoor);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION public_front_door(text);
      DROP TABLE cme_referral_update, cme_referral_child, cme_referral, cme_referral_counter`);
  }
}

/** Who sent it is kept apart from what was sent; of an anonymous referral there is nothing to keep (SUF-18). */
const referral = `
  reference text NOT NULL, form_code text NOT NULL, pack_version text NOT NULL, state text NOT NULL,
  source_code text, reason_code text, answers jsonb NOT NULL DEFAULT '{}',
  referred_by uuid, school_id uuid, service_id uuid, outside_name text, outside_contact text,
  is_anonymous boolean NOT NULL DEFAULT false,
  missing text, told_referrer text, outcome_note text, routed_service_id uuid, routing_says text, told_service_id uuid,
  screened_by uuid, screened_at timestamptz, submitted_at timestamptz NOT NULL DEFAULT now(), version int NOT NULL DEFAULT 1,
  UNIQUE (authority_id, reference),
  CHECK (NOT is_anonymous OR (referred_by IS NULL AND outside_name IS NULL AND outside_contact IS NULL)),
  ${sameAuthority("referred_by", "person")}, ${sameAuthority("school_id", "school")}, ${sameAuthority("service_id", "service")},
  ${sameAuthority("routed_service_id", "service")}, ${sameAuthority("told_service_id", "service")},
  ${sameAuthority("screened_by", "person")}`;

const child = `
  referral_id uuid NOT NULL, place int NOT NULL, first_name text NOT NULL, last_name text NOT NULL, date_of_birth date, upn text,
  school_id uuid, school_name text, answers jsonb NOT NULL DEFAULT '{}',
  child_id uuid, enquiry_id uuid, entry_id uuid, outcome text, passed_to_service_id uuid,
  UNIQUE (authority_id, referral_id, place),
  ${sameAuthority("referral_id", "cme_referral")}, ${sameAuthority("school_id", "school")}, ${sameAuthority("child_id", "child")},
  ${sameAuthority("enquiry_id", "enquiry")}, ${sameAuthority("entry_id", "register_entry")},
  ${sameAuthority("passed_to_service_id", "service")}`;

/** Later information, a return and a second sending: appended, never changed (SUF-28, Q39). */
const update = `
  seq bigint GENERATED ALWAYS AS IDENTITY, referral_id uuid NOT NULL, kind text NOT NULL, text text,
  answers jsonb NOT NULL DEFAULT '{}', is_from_referrer boolean NOT NULL, added_by uuid NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  ${sameAuthority("referral_id", "cme_referral")}, ${sameAuthority("added_by", "person")}`;

/**
 * The public page is asked for before any tenant is known. What somebody sends there is written by a person of that
 * authority who has no role and cannot sign in, so that the trail says who: the page itself.
 */
const publicDoor = `
  CREATE FUNCTION public_front_door(for_code text)
    RETURNS TABLE (authority_id uuid, authority_code text, authority_name text, procedure_key text, person_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      INSERT INTO person (authority_id, name, email, roles, is_active)
        SELECT a.id, 'Public page', 'public-page@front-door.invalid', '{}', false FROM authority a WHERE a.code = for_code
        ON CONFLICT DO NOTHING;
      SELECT a.id, a.code, a.name, a.procedure_key, p.id FROM authority a
        JOIN person p ON p.authority_id = a.id AND p.email = 'public-page@front-door.invalid' WHERE a.code = for_code $$;
  REVOKE ALL ON FUNCTION public_front_door FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION public_front_door TO rome_api;`;
