import { mergedInto } from "../../platform/data-map/merging-tables.js";
import type { Tx } from "../../platform/database/tx.js";

/** A child of the trail, by itself and by its entries: events from before children were kept have the entry alone. */
export interface TrailOfChild {
  childId: string;
  entryIds: readonly string[];
}

/** The child of a public reference; null when there is none, or it is out of sight. */
export async function findTrailOfChild(tx: Tx, reference: string): Promise<TrailOfChild | null> {
  return await tx.one<TrailOfChild & Record<string, unknown>>(
    `SELECT c.id AS "childId", ARRAY(SELECT e.id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = c.id) AS "entryIds"
     FROM child c WHERE c.authority_id = $1 AND c.id IN (
       SELECT e.child_id FROM register_entry e WHERE e.authority_id = $1 AND e.reference = $2
       UNION SELECT q.child_id FROM enquiry q WHERE q.authority_id = $1 AND q.reference = $2)`,
    [tx.viewer.authorityId, reference.trim().toUpperCase()],
  );
}

/** What is known to have held the child: its papers and minutes as they were frozen, and the agenda once it was circulated. */
const LISTED = `
  SELECT 'MeetingPaper' AS entity, p.paper_id AS id, '-infinity'::timestamptz AS since FROM meeting_paper_part p
    WHERE p.authority_id = $1 AND p.entry_id = ANY($3)
  UNION SELECT 'Minutes', s.minutes_id, '-infinity' FROM minutes_section s WHERE s.authority_id = $1 AND s.entry_id = ANY($3)
  UNION SELECT 'CmeReferral', k.referral_id, '-infinity' FROM cme_referral_child k WHERE k.authority_id = $1 AND k.child_id = $2
  UNION SELECT 'Meeting', i.meeting_id, c.made_at FROM agenda_item i
    JOIN circulation c ON c.authority_id = i.authority_id AND c.meeting_id = i.meeting_id
    WHERE i.authority_id = $1 AND i.entry_id = ANY($3) AND i.taken_off_reason IS NULL`;

/**
 * SQL for every event about a child ($2, with its entries $3): those about it alone, and those of lists and papers that
 * held it. A file or a print of a whole meeting counts where the sharing log says the child was in it.
 */
export const OF_CHILD = `(
  SELECT x.* FROM audit_event x WHERE x.authority_id = $1 AND x.child_id IN (SELECT $2 UNION ALL ${mergedInto("$2")})
  UNION ALL SELECT x.* FROM audit_event x WHERE x.authority_id = $1 AND x.child_id IS NULL AND x.entry_id = ANY($3)
  UNION ALL SELECT x.* FROM (${LISTED}) l
    JOIN audit_event x ON x.authority_id = $1 AND x.entity_id = l.id AND x.entity = l.entity
    WHERE x.child_id IS NULL AND x.entry_id IS NULL AND x.at >= l.since AND (x.kind = 'READ' OR l.entity = 'CmeReferral'
      OR (x.kind = 'EXPORT' AND l.entity = 'MeetingPaper') OR ((x.kind = 'EXPORT' OR x.act = 'recordPrint') AND EXISTS (
        SELECT FROM sharing s JOIN sharing_child k ON k.authority_id = s.authority_id AND k.sharing_id = s.id AND k.child_id = $2
        WHERE s.authority_id = $1 AND s.shared_by = x.actor_id AND s.shared_at = x.at))))`;
