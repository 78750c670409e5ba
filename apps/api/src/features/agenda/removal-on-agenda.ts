import { UNDECIDED_REMOVALS } from "@rome/procedure";
import { oneOf } from "../../platform/database/one-of.js";
import type { Tx } from "../../platform/database/tx.js";

/** A proposed or deferred removal of a child stands on the agenda of a meeting; one the panel decided stays as it is. */
export async function putRemovalOn(tx: Tx, meetingId: string, entryId: string): Promise<void> {
  await tx.rows(
    `UPDATE removal_request SET state = 'ON_AGENDA', meeting_id = $3, version = version + 1
     WHERE authority_id = $1 AND entry_id = $2 AND ${oneOf("state", UNDECIDED_REMOVALS)}
       AND (state <> 'ON_AGENDA' OR meeting_id IS DISTINCT FROM $3)`,
    [tx.viewer.authorityId, entryId, meetingId],
  );
}

/** A removal that stood on the agenda of a meeting is put off, and waits for the next agenda. */
export async function putRemovalOff(tx: Tx, meetingId: string, entryId: string): Promise<void> {
  await tx.rows(
    `UPDATE removal_request SET state = 'DEFERRED', version = version + 1
     WHERE authority_id = $1 AND entry_id = $2 AND meeting_id = $3 AND state = 'ON_AGENDA'`,
    [tx.viewer.authorityId, entryId, meetingId],
  );
}
