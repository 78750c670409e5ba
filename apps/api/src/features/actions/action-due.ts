import type { PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { invalid, type UserError } from "../../platform/graphql/user-error.js";
import { findMeetingAfter, type Meeting } from "../meetings/index.js";

/** When an action is due: a day, and the meeting it moves with when it is due at one. */
export interface ActionDue {
  dueOn: PlainDate;
  dueMeetingId: string | null;
}

/**
 * The day chosen, or the next meeting (AFC-118, Q47): the one after the meeting it is agreed at, otherwise the nearest
 * to come. The meeting is locked meanwhile, so that it cannot move away unseen.
 */
export async function findDue(
  tx: Tx,
  dueOn: PlainDate | null,
  agreedAt: Pick<Meeting, "heldOn"> | null,
): Promise<ActionDue | UserError> {
  if (dueOn) return { dueOn, dueMeetingId: null };
  const next = await findMeetingAfter(tx, agreedAt?.heldOn ?? null);
  if (next) return { dueOn: next.heldOn, dueMeetingId: next.id };
  return invalid("dueOn", "No later panel is planned yet. Choose the day it is due.");
}
