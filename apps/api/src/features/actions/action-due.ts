import { nextPanelOn, type PlainDate, panelOf, type WrittenDue, workingDaysAfter } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { invalid, type UserError } from "../../platform/graphql/user-error.js";
import { findMeetingAfter, type Meeting } from "../meetings/index.js";

/** When an action is due: a day, and the meeting it moves with when it is due at one. */
export interface ActionDue {
  dueOn: PlainDate;
  dueMeetingId: string | null;
}

/**
 * The day chosen, so many working days from today, or the next meeting (AFC-118, Q47): the one after the meeting it is agreed at, otherwise the nearest
 * to come; the second and later ones follow the rhythm where they are not planned yet. The meeting is locked meanwhile,
 * so that it cannot move away unseen.
 */
export async function findDue(
  tx: Tx,
  asked: { dueOn: PlainDate | null; due: WrittenDue | null },
  agreedAt: Pick<Meeting, "heldOn"> | null,
): Promise<ActionDue | UserError> {
  const { today, calendar } = tx.ctx;
  const { dueOn, due } = asked;
  if (dueOn) return { dueOn, dueMeetingId: null };
  if (due?.kind === "WORKING_DAYS")
    return { dueOn: workingDaysAfter(today, due.days, calendar).on, dueMeetingId: null };
  return await findPanelAhead(tx, due?.kind === "PANEL" ? due.ahead : 1, agreedAt?.heldOn ?? null);
}

async function findPanelAhead(tx: Tx, ahead: number, after: PlainDate | null): Promise<ActionDue | UserError> {
  const next = await findMeetingAfter(tx, after);
  if (!next) return invalid("dueOn", "No later panel is planned yet. Choose the day it is due.");
  let due: ActionDue = { dueOn: next.heldOn, dueMeetingId: next.id };
  for (let step = 1; step < ahead; step += 1) {
    const later = await findMeetingAfter(tx, due.dueOn);
    const inRhythm = nextPanelOn(due.dueOn, tx.ctx.calendar, panelOf(tx.ctx.pack));
    due = later ? { dueOn: later.heldOn, dueMeetingId: later.id } : { dueOn: inRhythm, dueMeetingId: null };
  }
  return due;
}
