import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenBy, hiddenThrough, tenantTable } from "./tenant-table.js";

/**
 * The wall of sight around requests, holds and disputes; numbers of requests that count on what is out of sight too; and
 * the names of other children, wherever they are hidden, to be found in a copy before it leaves.
 */
export class RightsSight1764000000046 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ["subject_access_request", "hold", "dispute"]) await db.query(hiddenBy(table, ["child_id"]));
    for (const table of ["subject_access_item", "subject_access_copy"])
      await db.query(hiddenThrough(table, "request_id", "subject_access_request"));
    await db.query(
      tenantTable("subject_access_counter", "year int NOT NULL, last int NOT NULL, UNIQUE (authority_id, year)"),
    );
    await db.query(otherNames);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = ["subject_access_request", "hold", "dispute", "subject_access_item", "subject_access_copy"];
    await db.query("DROP FUNCTION other_names_for_access; DROP TABLE subject_access_counter");
    for (const table of tables) await db.query(`DROP POLICY sight ON ${table}`);
  }
}

/** Past the wall of sight, for a request that is open only: a name that nobody knew of would go out unseen. */
const otherNames = `
  CREATE FUNCTION other_names_for_access(for_request uuid)
    RETURNS TABLE ("firstName" text, "lastName" text, "formerNames" text[], "isSubject" boolean, "isOfHousehold" boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT c.first_name, c.last_name, c.former_names, c.id = s.id, coalesce(c.id <> s.id AND c.household_id = s.household_id, false)
      FROM subject_access_request r JOIN child s ON s.authority_id = r.authority_id AND s.id = r.child_id
      JOIN child c ON c.authority_id = r.authority_id
      WHERE r.authority_id = current_authority() AND r.id = for_request AND r.state IN ('IDENTITY_CHECKED', 'COLLECTING', 'DECIDED') $$;
  REVOKE ALL ON FUNCTION other_names_for_access FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION other_names_for_access TO rome_api;`;
