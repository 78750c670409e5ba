import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { type Child, standingChild } from "../children/index.js";
import { entryOfChild } from "./entry-of-child.js";
import { RecordRestriction } from "./sight.entities.js";

/** Ids an act on who may see a record shows again. */
export type RecordRefs = { childId: string };

/** A child in sight, locked, with the entry whose timeline shows the act. */
export interface Recorded {
  child: Child;
  entryId: string | null;
  refs: RecordRefs;
}

/** An act on who may see one child's record: finds and locks the child, and does the work. */
export async function onRecord(
  ctx: RequestContext,
  act: string,
  input: { childId: string; idempotencyKey?: string | null },
  work: (tx: Tx, recorded: Recorded) => Promise<RecordRefs | Refused<RecordRefs>>,
): Promise<Written<RecordRefs>> {
  return await inTransaction<RecordRefs>(ctx, act, input, async (tx) => {
    const id = fromGlobalId("Child", input.childId);
    const child = id ? await standingChild(tx, id, { lock: true }) : null;
    if (!child) return refused<RecordRefs>(notFound("childId"));
    return await work(tx, { child, entryId: await entryOfChild(tx, child.id), refs: { childId: child.id } });
  });
}

/** The restriction that stands on a child's record; null when there is none. */
export async function findRestriction(tx: Tx, childId: string): Promise<RecordRestriction | null> {
  return await tx.find(RecordRestriction, { childId, liftedAt: null }, { lock: true });
}
