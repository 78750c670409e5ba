import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { entryOfChild } from "../register/index.js";
import type { Child } from "./child.entity.js";
import { standingChild } from "./standing-child.js";

/** One child, with the trace of having been looked at; null when not there. */
export async function findChild(ctx: RequestContext, childId: string): Promise<Child | null> {
  const id = fromGlobalId("Child", childId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const child = await standingChild(tx, id);
    if (!child) return null;
    const entryId = await entryOfChild(tx, child.id);
    await recordRead(tx, { act: "child", entity: "Child", entityId: child.id, entryId });
    return child;
  });
}
