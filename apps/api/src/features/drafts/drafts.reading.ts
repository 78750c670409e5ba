import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { Draft } from "./draft.entity.js";

/** Your own draft for a form and record; null when there is none. Nobody else's is ever read. */
export async function findDraft(ctx: RequestContext, kind: string, subjectId: string): Promise<Draft | null> {
  const { personId } = requireViewer(ctx);
  return await reading(ctx, async (tx) => {
    const draft = await tx.find(Draft, { personId, kind, subjectId });
    if (draft) recordRead(tx, { act: "draft", entity: "Draft", entityId: draft.id });
    return draft;
  });
}
