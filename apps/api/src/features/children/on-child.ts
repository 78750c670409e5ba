import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { holdAdditions } from "../register/index.js";
import { Child } from "./child.entity.js";
import { entryOfChild } from "./children.reading.js";

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
    const child = id ? await tx.find(Child, { id }, { lock: true }) : null;
    if (!child) return refused<ChildRefs>(notFound("childId"));
    return await work(tx, child, { childId: child.id, entryId: await entryOfChild(tx, child.id) });
  });
}
