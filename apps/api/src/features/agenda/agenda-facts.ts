import {
  type AgendaFacts,
  AgendaItemKind,
  AT_BOARD,
  dayInWords,
  MEETINGS_OVER,
  PathwayReferralState,
  type PlainDate,
  UNDECIDED_REMOVALS,
} from "@rome/procedure";
import { oneOf } from "../../platform/database/one-of.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Code, codesOf } from "../procedure/index.js";
import { IS_LIVE } from "../register/index.js";

/** What tells whether, and why, an entry belongs on the agenda of a meeting. */
export interface AgendaEntryFacts extends AgendaFacts {
  entryId: string;
  /** The other panel the child is due back from, or is back from. */
  board: string | null;
  boardState: PathwayReferralState | null;
  boardReturnOn: PlainDate | null;
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
       WHERE i.authority_id = $1 AND i.taken_off_reason IS NULL AND ${oneOf("m.state", MEETINGS_OVER)}
         AND m.id <> $2 AND m.held_on < $3::date AND ($4::uuid IS NULL OR i.entry_id = $4)
       ORDER BY i.entry_id, m.held_on DESC, m.state),
     facts AS (
       SELECT e.id AS "entryId", e.status, e.last_discussed_on IS NOT NULL AS "wasEverDiscussed", e.review_on AS "reviewOn",
         $3::date AS "heldOn",
         EXISTS (SELECT FROM last_item i WHERE i.entry_id = e.id AND i.state = 'DEFERRED') AS "deferredAtPrevious",
         EXISTS (SELECT FROM removal_request r WHERE r.authority_id = $1 AND r.entry_id = e.id
           AND ${oneOf("r.state", UNDECIDED_REMOVALS)}) AS "removalProposed",
         b.board IS NOT NULL AS "isBackFromBoard", b.board, b.state AS "boardState", b.return_on AS "boardReturnOn"
       FROM register_entry e
       LEFT JOIN LATERAL (
         SELECT p.board, p.state, p.return_on FROM pathway_referral p
         WHERE p.authority_id = $1 AND p.entry_id = e.id AND (${oneOf("p.state", AT_BOARD)} AND p.return_on <= $3::date
           OR p.state = 'RETURNED' AND NOT EXISTS (SELECT FROM agenda_item d
             WHERE d.authority_id = $1 AND d.entry_id = e.id AND d.decided_at > p.answered_at))
         ORDER BY p.return_on, p.id LIMIT 1) b ON true
       WHERE e.authority_id = $1 AND ${IS_LIVE} AND ($4::uuid IS NULL OR e.id = $4)
       ORDER BY e.date_added, e.id)
     SELECT * FROM facts f
     WHERE $4::uuid IS NOT NULL OR f.status = 'ADDED' OR f."deferredAtPrevious" OR f."removalProposed" OR f."reviewOn" <= $3
       OR f."isBackFromBoard"`,
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

/** Why a child is on the agenda, in words: of a review because of another panel, which one, and since when it is due. */
export function whyOnAgenda(kind: AgendaItemKind, facts: AgendaEntryFacts, boards: readonly Code[]): string {
  const { board, boardState, boardReturnOn } = facts;
  if (kind !== AgendaItemKind.REVIEW || board === null || boardReturnOn === null) return WHY[kind];
  const label = codesOf(boards, [board])[0]?.label ?? board;
  if (boardState === PathwayReferralState.RETURNED) return `Back from another panel: ${label}.`;
  return `Due back from another panel by ${dayInWords(boardReturnOn)}: ${label}.`;
}
