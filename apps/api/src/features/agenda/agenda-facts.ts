import { type AgendaFacts, AgendaItemKind, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

/** What tells whether, and why, an entry belongs on the agenda of a meeting. */
export interface AgendaEntryFacts extends AgendaFacts {
  entryId: string;
}

/**
 * The facts of entries on the register for the agenda of one meeting: of one entry, or of every entry that may
 * belong on it. Deferred at the previous panel means: when the child last stood on an agenda that is over, it was put off
 * (the panel deferred the child, or the meeting was cancelled).
 */
export async function readAgendaFacts(
  tx: Tx,
  meeting: { id: string; heldOn: PlainDate },
  entryId: string | null,
): Promise<AgendaEntryFacts[]> {
  return await tx.rows<AgendaEntryFacts>(
    `WITH last_item AS (
       SELECT DISTINCT ON (i.entry_id) i.entry_id, i.state FROM agenda_item i
       JOIN panel_meeting m ON m.authority_id = i.authority_id AND m.id = i.meeting_id
       WHERE i.authority_id = $1 AND i.taken_off_reason IS NULL AND m.state IN ('CLOSED', 'CANCELLED')
         AND m.id <> $2 AND m.held_on < $3::date AND ($4::uuid IS NULL OR i.entry_id = $4)
       ORDER BY i.entry_id, m.held_on DESC, m.state),
     facts AS (
       SELECT e.id AS "entryId", e.status, e.last_discussed_on IS NOT NULL AS "wasEverDiscussed", e.review_on AS "reviewOn",
         $3::date AS "heldOn",
         EXISTS (SELECT FROM last_item i WHERE i.entry_id = e.id AND i.state = 'DEFERRED') AS "deferredAtPrevious",
         EXISTS (SELECT FROM removal_request r WHERE r.authority_id = $1 AND r.entry_id = e.id
           AND r.state IN ('PROPOSED', 'ON_AGENDA', 'DEFERRED')) AS "removalProposed"
       FROM register_entry e
       WHERE e.authority_id = $1 AND e.status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED') AND ($4::uuid IS NULL OR e.id = $4)
       ORDER BY e.date_added, e.id)
     SELECT * FROM facts f
     WHERE $4::uuid IS NOT NULL OR f.status = 'ADDED' OR f."deferredAtPrevious" OR f."removalProposed" OR f."reviewOn" <= $3`,
    [tx.viewer.authorityId, meeting.id, meeting.heldOn, entryId],
  );
}

/** Why a child is on the agenda, in words. */
export const WHY: Readonly<Record<AgendaItemKind, string>> = {
  [AgendaItemKind.NEW]: "New to the register, not yet discussed by the panel.",
  [AgendaItemKind.CARRIED]: "Carried over from an earlier agenda.",
  [AgendaItemKind.REVIEW]: "Due for review.",
  [AgendaItemKind.REMOVAL]: "Removal from the register is proposed.",
  [AgendaItemKind.BY_HAND]: "Added by hand.",
};
