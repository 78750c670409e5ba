import { DetailStanding } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import type { ChildRefs } from "../register/index.js";
import { closeDetail, onDetail } from "./on-detail.js";
import type { EndChildDetailInput } from "./sensitive.types.js";

/** Says that a detail no longer holds, such as an address the family has left. It is kept as a former one. */
export async function endChildDetail(ctx: RequestContext, input: EndChildDetailInput): Promise<Written<ChildRefs>> {
  return await onDetail(ctx, "endChildDetail", input, async (tx, held) => {
    const { fromOn } = held.detail;
    const untilOn = input.untilOn ?? held.detail.untilOn;
    if (fromOn !== null && untilOn !== null && untilOn < fromOn) return refusedBy("DETAIL_DAYS_IMPOSSIBLE", "untilOn");
    await closeDetail(tx, held, { standing: DetailStanding.FORMER, untilOn });
    return null;
  });
}
