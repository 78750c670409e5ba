import { EventCode, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

/** A death, in the search it was recorded in. */
export interface DeathLine {
  childId: string;
  enquiryId: string;
  on: PlainDate;
  recordedAt: Date;
}

/** The deaths recorded of these children, in whichever searches, first recorded first; one corrected since no longer counts (SUF-80). */
export async function findDeaths(tx: Tx, childIds: readonly string[]): Promise<DeathLine[]> {
  return await tx.rows<DeathLine & Record<string, unknown>>(
    `SELECT q.child_id AS "childId", q.id AS "enquiryId", x.on_day AS "on", x.recorded_at AS "recordedAt"
     FROM enquiry q JOIN chronology_entry x ON x.authority_id = q.authority_id AND x.enquiry_id = q.id AND x.code = $3
     WHERE q.authority_id = $1 AND q.child_id = ANY($2) AND NOT EXISTS
       (SELECT FROM chronology_entry c WHERE c.authority_id = x.authority_id AND c.corrects_id = x.id)
     ORDER BY x.recorded_at, x.id`,
    [tx.viewer.authorityId, childIds, EventCode.DIED],
  );
}

/** Says whether it is recorded that this child has died. */
export async function hasDied(tx: Tx, childId: string): Promise<boolean> {
  return (await findDeaths(tx, [childId])).length > 0;
}
