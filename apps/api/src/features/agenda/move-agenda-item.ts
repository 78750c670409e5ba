import { decideAgendaChange } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, invalid, refusedBy } from "../../platform/graphql/user-error.js";
import { type MoveAgendaItemInput, MoveDirection } from "./agenda.inputs.js";
import { readAgenda } from "./agenda.reading.js";
import { findItem, type ItemRefs } from "./find-item.js";

/** Moves an item by one place within its group, while the agenda is being prepared (AFC-110). */
export async function moveAgendaItem(ctx: RequestContext, input: MoveAgendaItemInput): Promise<Written<ItemRefs>> {
  return await inTransaction<ItemRefs>(ctx, "moveAgendaItem", input, async (tx) => {
    const found = await findItem(tx, input.itemId);
    if (found instanceof Refused) return found;
    const { item, meeting, refs } = found;
    const decision = decideAgendaChange(meeting.state);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    if (item.version !== input.version) return refused(conflict(), refs);
    const all = await readAgenda(tx, [meeting.id]);
    const group = all.find((one) => one.id === item.id)?.group ?? null;
    const order = all.filter((one) => one.group === group).map((one) => one.id);
    const from = order.indexOf(item.id);
    const to = input.direction === MoveDirection.UP ? from - 1 : from + 1;
    const other = order[to];
    if (other === undefined)
      return refused(invalid("direction", `This child is already ${to < 0 ? "first" : "last"} in the group.`), refs);
    order[from] = other;
    order[to] = item.id;
    await tx.rows(
      `UPDATE agenda_item i SET position = o.place, version = i.version + 1
       FROM unnest($3::uuid[]) WITH ORDINALITY AS o(id, place)
       WHERE i.authority_id = $1 AND i.meeting_id = $2 AND i.id = o.id AND i.position <> o.place`,
      [tx.viewer.authorityId, meeting.id, order],
    );
    await recordWrite(tx, { act: "moveAgendaItem", entity: "AgendaItem", entityId: item.id });
    return refs;
  });
}
