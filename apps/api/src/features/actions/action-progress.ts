import { ActionProgress, ActionState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { Action, ActionUpdate } from "./actions.entities.js";

/** Kind of draft that holds what an owner has typed about an action. */
export const ACTION_DRAFT = "actionUpdate";

const PROGRESS_WORDS: Readonly<Record<ActionProgress, string>> = {
  DONE: "Done",
  IN_PROGRESS: "In progress",
  BLOCKED: "Blocked",
};

/** Ids an act on an action shows again. */
export type ActionRefs = { actionId: string; entryId: string };

/** Writes what was said about an action, completes it when done, and drops the draft; false when somebody was quicker. */
export async function writeProgress(
  tx: Tx,
  action: Action,
  said: { act: string; version: number; progress: ActionProgress; text: string },
): Promise<boolean> {
  const { act, version, progress, text } = said;
  const now = tx.ctx.now;
  const isDone = progress === ActionProgress.DONE;
  const changed = await tx.patch(Action, action.id, version, {
    progress,
    updatedAt: now,
    ...(isDone ? { state: ActionState.COMPLETED, outcome: text, completedAt: now } : {}),
  });
  if (!changed) return false;
  await tx.insert(ActionUpdate, {
    actionId: action.id,
    progress,
    text,
    madeBy: tx.viewer.personId,
    madeAt: now,
  });
  await tx.rows(`DELETE FROM draft WHERE authority_id = $1 AND person_id = $2 AND kind = $3 AND subject_id = $4`, [
    tx.viewer.authorityId,
    tx.viewer.personId,
    ACTION_DRAFT,
    toGlobalId("Action", action.id),
  ]);
  await recordWrite(tx, {
    act,
    entity: "Action",
    entityId: action.id,
    entryId: action.entryId,
    changes: [
      {
        field: "progress",
        label: action.text,
        before: action.progress && PROGRESS_WORDS[action.progress],
        after: `${PROGRESS_WORDS[progress]}: ${text}`,
      },
    ],
  });
  return true;
}
