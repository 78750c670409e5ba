import { DetailStanding } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import type { ChildRefs } from "../register/index.js";
import { ChildDetail } from "./child-detail.entity.js";
import { givenDetail } from "./given-detail.js";
import { closeDetail, onDetail } from "./on-detail.js";
import type { CorrectChildDetailInput } from "./sensitive.types.js";

/** Writes a detail as it should have been. The wrong one is kept, with how it was known to be wrong. */
export async function correctChildDetail(
  ctx: RequestContext,
  input: CorrectChildDetailInput,
): Promise<Written<ChildRefs>> {
  return await onDetail(ctx, "correctChildDetail", input, async (tx, held) => {
    const { id, kind, childId } = held.detail;
    const given = givenDetail(kind, input);
    if ("error" in given) return given.error;
    await closeDetail(tx, held, { standing: DetailStanding.CORRECTED });
    const { personId } = tx.viewer;
    await tx.insert(ChildDetail, {
      ...given.detail,
      ...{ childId, correctsId: id, recordedBy: personId, recordedAt: ctx.now },
    });
    return null;
  });
}
