import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { type Child, standingChild } from "../children/index.js";
import { holdAdditions } from "./add-entry.js";
import { IS_LIVE } from "./register.reading.js";

/** Ids an act on a child shows again. */
export type ChildRefs = { childId: string; entryId: string | null };

/** An act on one child: finds and locks the child, and does the work. Additions that it needs held are held before the child. */
export async function onChild(
  ctx: RequestContext,
  act: string,
  input: { childId: string; idempotencyKey?: string | null },
  work: (tx: Tx, child: Child, refs: ChildRefs) => Promise<ChildRefs | Refused<ChildRefs>>,
  { holdsAdditions = false }: { holdsAdditions?: boolean } = {},
): Promise<Written<ChildRefs>> {
  return await inTransaction<ChildRefs>(ctx, act, input, async (tx) => {
    if (holdsAdditions) await holdAdditions(tx);
    const id = fromGlobalId("Child", input.childId);
    const child = id ? await standingChild(tx, id, { lock: true }) : null;
    if (!child) return refused<ChildRefs>(notFound("childId"));
    return await work(tx, child, { childId: child.id, entryId: await entryOfChild(tx, child.id) });
  });
}

/** The entry an act on a child belongs to: the one on the register now, or else the newest; null when there is none. */
export async function entryOfChild(tx: Tx, childId: string): Promise<string | null> {
  const entry = await tx.one<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = $2
     ORDER BY ${IS_LIVE} DESC, e.date_added DESC, e.added_at DESC LIMIT 1`,
    [tx.viewer.authorityId, childId],
  );
  return entry?.id ?? null;
}
