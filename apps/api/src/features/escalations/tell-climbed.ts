import { type ClimbingRung, NoticeKind } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import type { Action } from "../actions/index.js";
import { ownersOfActions, peopleWithRole, tellInDigest } from "../mail/index.js";
import type { Meeting } from "../meetings/index.js";

/** An action and the rungs it climbs now, lowest first. */
export interface Climbing {
  action: Action;
  rungs: readonly ClimbingRung[];
}

/**
 * Whoever hears of a rung reads of it in the day's digest, once for all its actions: what goes by itself at eight is
 * the digest's. Whoever had today's reminder or list already has it (AFC-109, AFC-124, Q20).
 */
export async function tellClimbed(tx: Tx, meeting: Meeting, climbing: readonly Climbing[]): Promise<void> {
  const rungs = new Map(climbing.flatMap(({ rungs: climbed }) => climbed.map((rung) => [rung.code, rung])));
  for (const rung of rungs.values()) {
    const actionIds = climbing.filter(({ rungs: climbed }) => climbed.includes(rung)).map(({ action }) => action.id);
    await tellRung(tx, meeting, rung, actionIds);
  }
}

async function tellRung(
  tx: Tx,
  meeting: Meeting,
  { hears }: ClimbingRung,
  actionIds: readonly string[],
): Promise<void> {
  if (hears === undefined) return;
  const about = { entity: "Meeting" as const, entityId: meeting.id };
  if (hears === "OWNER") {
    const owners = await ownersOfActions(tx, "a.id = ANY($2)", [actionIds]);
    return await tellInDigest(tx, owners, { kind: NoticeKind.ACTIONS_OUTSTANDING, ...about }, tx.ctx.today);
  }
  const people = (await peopleWithRole(tx, hears)).map(({ personId }) => ({ personId, actionIds }));
  await tellInDigest(tx, people, { kind: NoticeKind.OUTSTANDING_LIST, ...about }, tx.ctx.today);
}
