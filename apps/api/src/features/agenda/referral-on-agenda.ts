import { outcomeOfReferral, type Pathway, REFERRAL_MOVES, ReferralState, statesLeadingTo } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

/** The referral that brought a child stands on the agenda of this meeting from now on (AFC-67). */
export async function putReferralOn(tx: Tx, meetingId: string, entryId: string): Promise<void> {
  await moveReferral(tx, meetingId, entryId, ReferralState.COLLATED);
}

/** The referral that brought a child has been considered: on the register, or sent on by a pathway (AFC-115, AFC-116). */
export async function settleReferral(
  tx: Tx,
  meetingId: string,
  entryId: string,
  pathways: readonly Pathway[],
): Promise<void> {
  await moveReferral(tx, meetingId, entryId, outcomeOfReferral(pathways));
}

async function moveReferral(tx: Tx, meetingId: string, entryId: string, to: ReferralState): Promise<void> {
  const from = statesLeadingTo<ReferralState>(REFERRAL_MOVES, to);
  await tx.rows(
    `UPDATE referral SET state = $3, meeting_id = $4, version = version + 1
     WHERE authority_id = $1 AND entry_id = $2 AND state = ANY($5)`,
    [tx.viewer.authorityId, entryId, to, meetingId, from],
  );
}
