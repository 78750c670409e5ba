import type { RequestContext } from "../../platform/context.js";
import { requireViewer } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import type { TenantRow } from "../../platform/database/tenant-row.js";
import { reading } from "../../platform/database/transaction.js";
import { type Batch, inOrder } from "../../platform/graphql/load.js";
import { Borough, Person, School, Seat, Service } from "./people.entities.js";

/** A batch that reads rows of one table by id. */
export function byId<E extends TenantRow>(Row: new () => E, table: string): Batch<E | null> {
  return async function readById(ctx, ids) {
    const rows = await reading(ctx, (tx) =>
      tx.rows<E>(`SELECT ${columnsOf(ctx.db, Row, "t")} FROM ${table} t WHERE t.authority_id = $1 AND t.id = ANY($2)`, [
        tx.viewer.authorityId,
        ids,
      ]),
    );
    return inOrder(ids, rows, (row) => row.id);
  };
}

export const peopleById = byId(Person, "person");
export const schoolsById = byId(School, "school");
export const servicesById = byId(Service, "service");
export const seatsById = byId(Seat, "seat");

/** Who holds each seat today. */
export interface CurrentHolder {
  seatId: string;
  personId: string;
  fromOn: string;
}

/** The current holder of each seat, or null where a seat is empty. */
export async function holdersOfSeats(
  ctx: RequestContext,
  seatIds: readonly string[],
): Promise<(CurrentHolder | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<CurrentHolder>(
      `SELECT seat_id AS "seatId", person_id AS "personId", from_on AS "fromOn" FROM seat_holding
       WHERE authority_id = $1 AND seat_id = ANY($2) AND until_on IS NULL`,
      [tx.viewer.authorityId, seatIds],
    ),
  );
  return inOrder(seatIds, rows, (row) => row.seatId);
}

/** A borough by its code. */
export async function boroughsByCode(ctx: RequestContext, codes: readonly string[]): Promise<(Borough | null)[]> {
  return inOrder(codes, await listAll(ctx, Borough, "borough", "name"), (row) => row.code);
}

/** Every row of a small, bounded table of the authority, in one order. */
export async function listAll<E extends TenantRow>(
  ctx: RequestContext,
  Row: new () => E,
  table: string,
  order: string,
): Promise<E[]> {
  return await reading(ctx, (tx) =>
    tx.rows<E>(
      `SELECT ${columnsOf(ctx.db, Row, "t")} FROM ${table} t WHERE t.authority_id = $1 ORDER BY ${order} LIMIT 500`,
      [requireViewer(ctx).authorityId],
    ),
  );
}
