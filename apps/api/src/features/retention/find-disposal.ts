import { type DisposalFacts, disposalDueOn, type PlainDate } from "@rome/procedure";
import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { Disposal } from "./disposal.entity.js";
import { type Life, lockLife } from "./due.reading.js";
import { isSigned, readRules } from "./schedule.reading.js";

/** Ids an act on a disposal shows again. */
export type DisposalRefs = { disposalId: string };

/** What a decision about a record rests on today. */
export async function factsOf(tx: Tx, life: Life): Promise<DisposalFacts & { dueOn: PlainDate | null }> {
  const dueOn = disposalDueOn(life, (await readRules(tx))[life.class]);
  return { isSigned: await isSigned(tx), dueOn, today: tx.ctx.today, isHeld: life.isHeld };
}

/** A disposal, locked for the act that decides on it, and its child while the record is there; null when it is out of sight. */
export async function lockDisposal(
  tx: Tx,
  globalId: string,
): Promise<{ disposal: Disposal; life: Life | null } | null> {
  const disposal = await findGiven(tx, Disposal, globalId, { lock: true });
  return disposal ? { disposal, life: await lockLife(tx, disposal.childId) } : null;
}
