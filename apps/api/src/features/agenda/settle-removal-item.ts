import { AgendaItemState, DecisionBasis } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import type { Meeting } from "../meetings/index.js";
import type { RegisterEntry } from "../register/index.js";
import { AgendaItem } from "./agenda-item.entity.js";

/**
 * The panel's decision on a removal settles the child's item too, so that nothing is written twice. A child without a
 * lead service stays open until the panel names one (AFC-108).
 */
export async function settleRemovalItem(
  tx: Tx,
  meeting: Meeting,
  entry: RegisterEntry,
  decided: { text: string; isDeferred: boolean },
): Promise<void> {
  const item = await tx.find(AgendaItem, { meetingId: meeting.id, entryId: entry.id }, { lock: true });
  if (!item || item.state === AgendaItemState.DISCUSSED) return;
  if (decided.isDeferred) {
    await tx.patchHeld(AgendaItem, item, {
      state: AgendaItemState.DEFERRED,
      deferredReason: decided.text,
    });
    return;
  }
  if (!entry.leadServiceId) return;
  await tx.patchHeld(AgendaItem, item, {
    state: AgendaItemState.DISCUSSED,
    decisionText: decided.text,
    decisionBasis: DecisionBasis.CONSENSUS,
    leadServiceId: entry.leadServiceId,
    decidedBy: tx.viewer.personId,
    decidedAt: tx.ctx.now,
  });
  await tx.rows(
    `UPDATE register_entry SET last_discussed_on = $3, last_discussed_meeting_id = $4, version = version + 1
     WHERE authority_id = $1 AND id = $2`,
    [tx.viewer.authorityId, entry.id, meeting.heldOn, meeting.id],
  );
}
