import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { School, Seat } from "./people.entities.js";

/** Schools whose name holds the text, by name. */
export async function findSchools(ctx: RequestContext, text: string, size: number): Promise<School[]> {
  return await reading(ctx, (tx) =>
    tx.rows<School>(
      `SELECT ${columnsOf(ctx.db, School, "t")} FROM school t
       WHERE t.authority_id = $1 AND position(lower($2) in lower(t.name)) > 0 ORDER BY t.name LIMIT $3`,
      [tx.viewer.authorityId, text, size],
    ),
  );
}

/** The seat a person holds now, or null. */
export async function findSeatOf(ctx: RequestContext, personId: string): Promise<Seat | null> {
  return await reading(ctx, (tx) =>
    tx.one<Seat>(
      `SELECT ${columnsOf(ctx.db, Seat, "t")} FROM seat t
       JOIN seat_holding h ON h.authority_id = t.authority_id AND h.seat_id = t.id AND h.until_on IS NULL
       WHERE t.authority_id = $1 AND h.person_id = $2 ORDER BY t.number LIMIT 1`,
      [tx.viewer.authorityId, personId],
    ),
  );
}
