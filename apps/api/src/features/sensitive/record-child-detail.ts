import { DETAIL_RULES } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { type ChildRefs, onChild } from "../register/index.js";
import { ChildDetail } from "./child-detail.entity.js";
import { givenDetail } from "./given-detail.js";
import type { RecordChildDetailInput } from "./sensitive.types.js";

/**
 * Adds a sensitive detail of a child. Whoever reads the register may, as one puts a letter in a box: it shows them nothing
 * of what is held. The timeline says that it was done, never what it says.
 */
export async function recordChildDetail(
  ctx: RequestContext,
  input: RecordChildDetailInput,
): Promise<Written<ChildRefs>> {
  return await onChild(ctx, "recordChildDetail", input, async (tx, child, refs) => {
    const given = givenDetail(input.kind, input);
    if ("error" in given) return refused(given.error, refs);
    const { personId } = tx.viewer;
    const values = { ...given.detail, childId: child.id, recordedBy: personId, recordedAt: ctx.now };
    const entityId = await tx.insert(ChildDetail, values);
    const changes = changeOf("kind", "Sensitive detail", null, DETAIL_RULES[input.kind].words[0]);
    await recordWrite(tx, {
      ...{ act: "recordChildDetail", entity: "ChildDetail", entityId },
      ...{ entryId: refs.entryId, changes },
    });
    return refs;
  });
}
