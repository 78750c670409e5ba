import { AgendaItemKind, AgendaItemState, decideDeferral } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import type { DeferAgendaItemInput } from "./agenda.inputs.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { findItem, type ItemRefs } from "./find-item.js";
import { putRemovalOff } from "./removal-on-agenda.js";

/** Puts a child off to the next meeting, with the reason; a removal that waits is put off too (AFC-106). */
export async function deferAgendaItem(ctx: RequestContext, input: DeferAgendaItemInput): Promise<Written<ItemRefs>> {
  return await inTransaction<ItemRefs>(ctx, "deferAgendaItem", input, async (tx) => {
    const found = await findItem(tx, input.itemId);
    if (found instanceof Refused) return found;
    const { item, meeting, refs } = found;
    const deferredReason = input.reason.trim();
    const decision = decideDeferral({ meetingState: meeting.state, itemState: item.state, reason: deferredReason });
    if (!decision.allowed) return refused(refusedBy(decision.rule, deferredReason ? undefined : "reason"), refs);
    const wrong = tooLong({ reason: deferredReason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const values = { state: AgendaItemState.DEFERRED, deferredReason };
    if (!(await tx.patch(AgendaItem, item.id, input.version, values))) return refused(conflict(), refs);
    if (item.kind === AgendaItemKind.REMOVAL) await putRemovalOff(tx, meeting.id, item.entryId);
    await recordWrite(tx, {
      act: "deferAgendaItem",
      entity: "AgendaItem",
      entityId: item.id,
      entryId: item.entryId,
      changes: [{ field: "deferredReason", label: "Deferred to the next panel", before: null, after: deferredReason }],
    });
    return refs;
  });
}
