import { OffRollState } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

const UNDECIDED = [OffRollState.REQUESTED, OffRollState.CHECKING];

/** Says whether a request to take the child off the roll waits for a decision. */
export async function hasUndecidedRequest(tx: Tx, enquiryId: string): Promise<boolean> {
  const row = await tx.one(
    "SELECT p.id FROM off_roll_permission p WHERE p.authority_id = $1 AND p.enquiry_id = $2 AND p.state = ANY($3) LIMIT 1",
    [tx.viewer.authorityId, enquiryId, UNDECIDED],
  );
  return row !== null;
}

/** Ends a request that nobody has decided and that nobody needs any more. */
export async function dropUndecidedRequests(tx: Tx, enquiryId: string, reason: string): Promise<void> {
  await tx.rows(
    `UPDATE off_roll_permission p SET state = $4, reason = $5, decided_by = $6, decided_on = $7, version = p.version + 1
     WHERE p.authority_id = $1 AND p.enquiry_id = $2 AND p.state = ANY($3)`,
    [tx.viewer.authorityId, enquiryId, UNDECIDED, OffRollState.REFUSED, reason, tx.viewer.personId, tx.ctx.today],
  );
}
