import { AgendaItemKind, decideAgendaChange } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import type { RemoveAgendaItemInput } from "./agenda.inputs.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { findItem, type ItemRefs } from "./find-item.js";
import { putRemovalOff } from "./removal-on-agenda.js";

/** Takes a child off a draft agenda, with the reason; the draft does not put the child on again by itself (AFC-121). */
export async function removeAgendaItem(ctx: RequestContext, input: RemoveAgendaItemInput): Promise<Written<ItemRefs>> {
  return await inTransaction<ItemRefs>(ctx, "removeAgendaItem", input, async (tx) => {
    const found = await findItem(tx, input.itemId);
    if (found instanceof Refused) return found;
    const { item, meeting, refs } = found;
    const decision = decideAgendaChange(meeting.state);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const takenOffReason = input.reason.trim();
    if (!takenOffReason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const wrong = tooLong({ reason: takenOffReason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    if (!(await tx.patch(AgendaItem, item.id, input.version, { takenOffReason }))) return refused(conflict(), refs);
    if (item.kind === AgendaItemKind.REMOVAL) await putRemovalOff(tx, meeting.id, item.entryId);
    await recordWrite(tx, {
      act: "removeAgendaItem",
      entity: "AgendaItem",
      entityId: item.id,
      entryId: item.entryId,
      changes: [{ field: "agenda", label: "On the agenda", before: item.why, after: `Taken off: ${takenOffReason}` }],
    });
    return refs;
  });
}
