import type { ProcedurePack } from "@rome/procedure";
import type pg from "pg";

/** Puts the agencies that a procedure names into the directory of an authority that is being made (SUF-74). */
export async function addAgencies(
  db: Pick<pg.Client, "query">,
  authorityId: string,
  pack: Pick<ProcedurePack, "agencies">,
): Promise<void> {
  for (const { code, label, responsibility, contactRole } of pack.agencies) {
    await db.query(
      `INSERT INTO directory_contact (authority_id, kind, code, name, responsibility, contact_role)
       VALUES ($1, 'AGENCY', $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [authorityId, code, label, responsibility, contactRole],
    );
  }
}
