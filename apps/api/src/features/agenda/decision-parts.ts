import type { Dissent, SeatAttendance } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { grouped } from "../../platform/graphql/load.js";
import { readAttendance } from "../attendance/index.js";
import type { DissentInput } from "./agenda.inputs.js";
import { DecisionDissent } from "./decision-dissent.entity.js";

/** A seat as a decision looks at it: whether it is filled, and by whom. */
export interface SeatAtDecision extends SeatAttendance {
  seatId: string;
  personId: string | null;
}

/** The seats of a meeting with who sits in each. */
export async function readSeatsAtDecision(tx: Tx, meetingId: string): Promise<SeatAtDecision[]> {
  const lines = await readAttendance(tx, [meetingId]);
  return lines.map(({ seatId, isChair, state, alternateId, personId }) => ({
    seatId,
    isChair,
    state,
    alternateId,
    personId: state === "ALTERNATE" ? alternateId : personId,
  }));
}

/** The dissents as given; a seat that is not there is nobody's. */
export function dissentsOf(given: readonly DissentInput[] | null | undefined): Dissent[] {
  return (given ?? []).map(({ seatId, words }) => ({
    seatId: fromGlobalId("Seat", seatId) ?? "",
    words: words.trim(),
  }));
}

/** Keeps who did not agree, with the person who sat in the seat. */
export async function keepDissents(
  tx: Tx,
  itemId: string,
  dissents: readonly Dissent[],
  seats: readonly SeatAtDecision[],
): Promise<void> {
  for (const { seatId, words } of dissents) {
    const personId = seats.find((seat) => seat.seatId === seatId)?.personId ?? null;
    await tx.insert(DecisionDissent, { itemId, seatId, personId, words });
  }
}

/** Who did not agree with the decision on each item, by seat. */
export async function dissentsOfItems(ctx: RequestContext, itemIds: readonly string[]): Promise<DecisionDissent[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<DecisionDissent>(
      `SELECT ${columnsOf(ctx.db, DecisionDissent, "d")} FROM decision_dissent d
       JOIN seat s ON s.authority_id = d.authority_id AND s.id = d.seat_id
       WHERE d.authority_id = $1 AND d.item_id = ANY($2) ORDER BY s.number`,
      [tx.viewer.authorityId, itemIds],
    ),
  );
  return grouped(itemIds, rows, (row) => row.itemId);
}
