import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Batch, inOrder } from "../../platform/graphql/load.js";
import { Enquiry } from "./enquiry.entity.js";

/**
 * Enquiries in sight of who asks: a person of a school sees that school's, everyone else the authority's. `rest` follows
 * the authority's and the school's conditions, on alias q; $1 is the authority, $2 the school.
 */
export async function readEnquiries(tx: Tx, rest: string, values: readonly unknown[]): Promise<Enquiry[]> {
  return await tx.rows<Enquiry>(
    `SELECT ${columnsOf(tx.ctx.db, Enquiry, "q")} FROM enquiry q
     WHERE q.authority_id = $1 AND ($2::uuid IS NULL OR q.school_id = $2)${rest}`,
    [tx.viewer.authorityId, tx.viewer.schoolId, ...values],
  );
}

/** Enquiries by id; null where one is out of sight. */
export const enquiriesById: Batch<Enquiry | null> = async function readEnquiriesById(ctx, ids) {
  const rows = await reading(ctx, (tx) => readEnquiries(tx, " AND q.id = ANY($3)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
};

/** One enquiry, locked for the deciding transaction; null when it is out of sight. */
export async function lockEnquiry(tx: Tx, id: string): Promise<Enquiry | null> {
  const [row] = await readEnquiries(tx, " AND q.id = $3 FOR UPDATE", [id]);
  return row ?? null;
}
