import { decideEndingSeat } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { countOpenActions, handOnActions } from "./hand-on-actions.js";
import { findColleague } from "./name-seat-holder.js";
import { Person, Seat, SeatHolding } from "./people.entities.js";
import { giveSeatRoles, givesThemselvesSight, takeSeatRoles } from "./seat-roles.js";
import type { EndSeatHoldingInput } from "./seats.types.js";

/** The seat, and how many actions were handed on, as text. */
export type EndedSeatRefs = { seatId: string; actionsHandedOn: string };

/** Ends a person's time in a seat; their own open actions are handed on in the same act (AFC-118, AFC-125). */
export async function endSeatHolding(ctx: RequestContext, input: EndSeatHoldingInput): Promise<Written<EndedSeatRefs>> {
  return await inTransaction<EndedSeatRefs>(ctx, "endSeatHolding", input, async (tx) => {
    const id = fromGlobalId("Seat", input.seatId);
    const seat = id ? await tx.find(Seat, { id }, { lock: true }) : null;
    if (!seat) return refused(notFound("seatId"));
    const refs = { seatId: seat.id };
    const holding = await tx.find(SeatHolding, { seatId: seat.id, untilOn: null }, { lock: true });
    const leaver = holding ? await tx.find(Person, { id: holding.personId }, { lock: true }) : null;
    const successor = input.successorId ? await findColleague(tx, input.successorId) : null;
    if (input.successorId && !successor) return refused(notFound("successorId"), refs);
    if (successor && givesThemselvesSight(tx, successor))
      return refused(refusedBy("NOT_ON_YOURSELF", "successorId"), refs);
    const heir = input.handActionsToPersonId ? await findColleague(tx, input.handActionsToPersonId) : successor;
    if (input.handActionsToPersonId && !heir) return refused(notFound("handActionsToPersonId"), refs);
    const decision = decideEndingSeat({
      isHeld: holding !== null,
      openActions: leaver ? await countOpenActions(tx, leaver.id) : 0,
      handsActionsOn: heir !== null && heir.id !== leaver?.id,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    if (!holding || !leaver) throw new Error("A seat that is held has no holder");
    const wrong = whatIsWrong(ctx, input, holding, successor);
    if (wrong) return refused(wrong, refs);
    await tx.rows(`UPDATE seat_holding SET until_on = $3 WHERE authority_id = $1 AND id = $2`, [
      tx.viewer.authorityId,
      holding.id,
      input.untilOn,
    ]);
    if (successor) await tx.insert(SeatHolding, { seatId: seat.id, personId: successor.id, fromOn: input.untilOn });
    if (successor) await giveSeatRoles(tx, successor);
    await takeSeatRoles(tx, leaver);
    const count = heir ? await handOnActions(tx, leaver, heir) : 0;
    await recordWrite(tx, {
      act: "endSeatHolding",
      entity: "Seat",
      entityId: seat.id,
      changes: [{ field: "holder", label: seat.title, before: leaver.name, after: successor?.name ?? null }],
    });
    return { ...refs, actionsHandedOn: String(count) };
  });
}

function whatIsWrong(
  ctx: RequestContext,
  input: EndSeatHoldingInput,
  holding: SeatHolding,
  successor: Person | null,
): UserError | null {
  if (input.untilOn > ctx.today)
    return invalid("untilOn", "Choose today or an earlier day. End the time in the seat on its last day.");
  if (input.untilOn < holding.fromOn) return invalid("untilOn", "That is before this person took the seat.");
  return successor?.id === holding.personId
    ? invalid("successorId", "This person holds the seat now. Choose somebody else, or nobody.")
    : null;
}
