import { decideDiscussing } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { DiscussItemInput } from "./agenda.inputs.js";
import { findItem, type ItemRefs } from "./find-item.js";
import { ItemTime } from "./item-time.entity.js";
import { endDiscussion } from "./item-time.js";

/**
 * Goes on to a child: everybody at the meeting sees it, the time of the child before ends and this one's begins
 * (AFC-110). Going on to the child that is discussed already changes nothing.
 */
export async function discussItem(ctx: RequestContext, input: DiscussItemInput): Promise<Written<ItemRefs>> {
  return await inTransaction<ItemRefs>(ctx, "discussItem", input, async (tx) => {
    const found = await findItem(tx, input.itemId);
    if (found instanceof Refused) return found;
    const { item, meeting, refs } = found;
    if (meeting.id !== fromGlobalId("Meeting", input.meetingId)) return refused(notFound("meetingId"));
    const decision = decideDiscussing({ meetingState: meeting.state });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "meetingId"), refs);
    const current = await tx.find(ItemTime, { meetingId: meeting.id, endedAt: null });
    if (current?.itemId !== item.id) {
      await endDiscussion(tx, meeting.id);
      await tx.insert(ItemTime, { meetingId: meeting.id, itemId: item.id, startedAt: ctx.now });
    }
    await recordWrite(tx, { act: "discussItem", entity: "AgendaItem", entityId: item.id });
    return refs;
  });
}
