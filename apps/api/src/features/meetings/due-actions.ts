import type { PlainDate } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { Tx } from "../../platform/database/tx.js";

interface MovedAction {
  id: string;
  entryId: string;
  text: string;
  before: PlainDate | null;
}

/**
 * Moves the open actions due at a meeting to another meeting or day: what is due at a meeting moves with it. Without
 * a meeting to move from, those left with a cancelled meeting are taken.
 */
export async function moveDueActions(
  tx: Tx,
  act: "cancelMeeting" | "rescheduleMeeting",
  fromMeetingId: string | null,
  to: { id: string; heldOn: PlainDate },
): Promise<void> {
  const moved = await tx.rows<MovedAction>(
    `UPDATE action a SET due_meeting_id = $3, due_on = $4, version = a.version + 1
     FROM action o JOIN panel_meeting m ON m.authority_id = o.authority_id AND m.id = o.due_meeting_id
     WHERE o.authority_id = $1 AND o.state = 'OPEN' AND a.authority_id = o.authority_id AND a.id = o.id
       AND CASE WHEN $2::uuid IS NULL THEN m.state = 'CANCELLED' ELSE m.id = $2 END
     RETURNING a.id, a.entry_id AS "entryId", a.text, o.due_on AS before`,
    [tx.viewer.authorityId, fromMeetingId, to.id, to.heldOn],
  );
  for (const action of moved) {
    await recordWrite(tx, {
      act,
      entity: "Action",
      entityId: action.id,
      entryId: action.entryId,
      changes: changeOf("dueOn", `Due: ${action.text}`, action.before, to.heldOn),
    });
  }
}
