import { AT_BOARD, type MergingFacts, REMOVALS_UNDER_WAY } from "@rome/procedure";
import { oneOf } from "../../platform/database/one-of.js";
import type { Tx } from "../../platform/database/tx.js";
import { IS_LIVE } from "../register/index.js";
import type { LiveEntry } from "./fold-entry.js";

/** The entries on the register of these children, earliest first, locked for the act that decides. */
export async function lockLiveEntries(tx: Tx, childIds: readonly string[]): Promise<LiveEntry[]> {
  return await tx.rows<LiveEntry & Record<string, unknown>>(
    `SELECT e.id, e.reference FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = ANY($2) AND ${IS_LIVE}
     ORDER BY e.date_added, e.added_at, e.id FOR UPDATE`,
    [tx.viewer.authorityId, childIds],
  );
}

/** What is under way for two records. */
export async function readUnderWay(
  tx: Tx,
  childIds: readonly string[],
  entries: readonly LiveEntry[],
): Promise<Pick<MergingFacts, "bothSearched" | "isRemovalUnderWay" | "bothWithOneBoard" | "isDisposalUnderWay">> {
  const facts = await tx.one<Awaited<ReturnType<typeof readUnderWay>>>(
    `SELECT (SELECT count(*) FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = ANY($2) AND q.state <> 'CLOSED') > 1 AS "bothSearched",
       EXISTS (SELECT FROM removal_request r WHERE r.authority_id = $1 AND r.entry_id = ANY($3)
         AND ${oneOf("r.state", REMOVALS_UNDER_WAY)}) AS "isRemovalUnderWay",
       EXISTS (SELECT FROM pathway_referral p JOIN pathway_referral o ON o.authority_id = $1 AND o.board = p.board AND o.entry_id <> p.entry_id
         AND o.entry_id = ANY($3) AND ${oneOf("o.state", AT_BOARD)} WHERE p.authority_id = $1 AND p.entry_id = ANY($3) AND ${oneOf("p.state", AT_BOARD)}) AS "bothWithOneBoard",
       EXISTS (SELECT FROM disposal d WHERE d.authority_id = $1 AND d.child_id = ANY($2) AND d.state = 'PROPOSED') AS "isDisposalUnderWay"`,
    [tx.viewer.authorityId, childIds, entries.map(({ id }) => id)],
  );
  if (!facts) throw new Error("Nothing is known of two records");
  return facts;
}
