import { MeetingState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { stageChange } from "../../platform/audit/code-words.js";
import type { Tx } from "../../platform/database/tx.js";
import { buildDraft } from "../agenda/index.js";
import { moveDueActions } from "./due-actions.js";
import { findUpcomingMeeting, Meeting } from "./index.js";

/**
 * Makes the next meeting the draft and builds its agenda; called whenever which meeting is next may have changed. While
 * the panel sits, the next draft waits until the meeting is closed. Actions left with a cancelled meeting come along.
 */
export async function prepareNextDraft(tx: Tx): Promise<void> {
  const next = await findUpcomingMeeting(tx);
  if (!next) return;
  await moveDueActions(tx, "cancelMeeting", null, next);
  if (await tx.find(Meeting, { state: MeetingState.IN_SESSION })) return;
  const held = await tx.find(Meeting, { id: next.id }, { lock: true });
  if (held?.state !== MeetingState.SCHEDULED) return await buildDraft(tx, held ?? next);
  await tx.patchHeld(Meeting, held, { state: MeetingState.AGENDA_DRAFT });
  await recordWrite(tx, {
    act: "draftAgenda",
    entity: "Meeting",
    entityId: next.id,
    changes: stageChange(next.state, MeetingState.AGENDA_DRAFT),
  });
  await buildDraft(tx, { ...next, state: MeetingState.AGENDA_DRAFT });
}
