import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Which other children a thing found for a request is about or names: it is shown to nobody from whom one of them is
 * hidden. The names come with the child they are of, which is the kept one where two records were put together.
 */
export class ConcernedChildren1764000000058 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE subject_access_item ADD COLUMN concerns uuid[] NOT NULL DEFAULT '{}'");
    await db.query(`DROP FUNCTION other_names_for_access; ${otherNames("id uuid, ", "c.stands_for, ")}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE subject_access_item DROP COLUMN concerns");
    await db.query(`DROP FUNCTION other_names_for_access; ${otherNames("", "")}`);
  }
}

/** Past the wall of sight, for a request that is open only: a name that nobody knew of would go out unseen. */
const otherNames = (column: string, value: string) => `
  CREATE FUNCTION other_names_for_access(for_request uuid)
    RETURNS TABLE (${column}"firstName" text, "lastName" text, "formerNames" text[], "isSubject" boolean, "isOfHousehold" boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT ${value}c.first_name, c.last_name, c.former_names, c.stands_for = s.id,
        coalesce(c.stands_for <> s.id AND c.household_id = s.household_id, false)
      FROM subject_access_request r JOIN child s ON s.authority_id = r.authority_id AND s.id = r.child_id
      JOIN (SELECT o.*, coalesce(m.kept_id, o.id) AS stands_for FROM child o
        LEFT JOIN child_merge m ON m.authority_id = o.authority_id AND m.merged_id = o.id AND m.undone_at IS NULL) c
        ON c.authority_id = r.authority_id
      WHERE r.authority_id = current_authority() AND r.id = for_request AND r.state IN ('IDENTITY_CHECKED', 'COLLECTING', 'DECIDED') $$;
  REVOKE ALL ON FUNCTION other_names_for_access FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION other_names_for_access TO rome_api;`;
