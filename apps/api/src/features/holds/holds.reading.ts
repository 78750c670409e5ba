import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { Hold } from "./hold.entity.js";

interface DatedHold extends Hold {
  placedKey: string;
}

async function readHolds(tx: Tx, rest: string, values: readonly unknown[], limit: number): Promise<DatedHold[]> {
  return await tx.rows<DatedHold>(
    `SELECT ${columnsOf(tx.ctx.db, Hold, "h")}, ${momentKey("h.placed_at")} AS "placedKey" FROM hold h
     WHERE h.authority_id = $1${rest} ORDER BY h.placed_at DESC, h.id DESC LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Holds by id. */
export async function holdsById(ctx: RequestContext, ids: readonly string[]): Promise<(Hold | null)[]> {
  const rows = await reading(ctx, (tx) => readHolds(tx, " AND h.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

const MOST = 1000;

/** The hold of each subject access request. */
export async function holdsOfRequests(ctx: RequestContext, ids: readonly string[]): Promise<Hold[][]> {
  const rows = await reading(ctx, (tx) => readHolds(tx, " AND h.request_id = ANY($2)", [ids], MOST));
  return grouped(ids, rows, (row) => row.requestId ?? "");
}

/** What to read of the holds. */
export interface HoldsWanted {
  isStanding: boolean;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of holds, newest first, with one trace of having been read. */
export async function readHoldPage(ctx: RequestContext, wanted: HoldsWanted): Promise<Connection<Hold>> {
  const size = pageSize(wanted.first);
  const from = readMomentCursor(wanted.after);
  const which = wanted.isStanding ? " AND h.lifted_at IS NULL" : "";
  return await reading(ctx, async (tx) => {
    const earlier = from ? " AND (h.placed_at, h.id) < ($2::timestamptz, $3::uuid)" : "";
    const rows = await readHolds(tx, which + earlier, from ?? [], size + 1);
    const counted = wanted.isCounted
      ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM hold h WHERE h.authority_id = $1${which}`, [
          tx.viewer.authorityId,
        ])
      : null;
    recordRead(tx, { act: "holds", entity: "Hold", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.placedKey, row.id], counted?.count ?? 0, from !== null);
  });
}
