import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { findUpcomingMeeting } from "../meetings/index.js";
import { lockEntry } from "../register/index.js";
import { PathwayReferral } from "./pathway-referral.entity.js";

/** A referral to another panel, locked for the act behind the next meeting and the child's entry; null when it is not there. */
export async function lockPathwayReferral(tx: Tx, globalId: string): Promise<PathwayReferral | null> {
  const seen = await findGiven(tx, PathwayReferral, globalId);
  if (!seen) return null;
  await findUpcomingMeeting(tx);
  await lockEntry(tx, seen.entryId);
  return await tx.find(PathwayReferral, { id: seen.id }, { lock: true });
}
