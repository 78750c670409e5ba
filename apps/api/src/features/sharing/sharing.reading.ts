import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { grouped, inOrder, readingTogether } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { Sharing } from "./sharing.entity.js";

/** A line with the moment it was left in full, as the log is ordered by it. */
export interface DatedSharing extends Sharing {
  sharedKey: string;
}

/** Lines of the log, newest first. `rest` is the conditions after the authority's, on alias s; $1 is the authority. */
export async function readSharings(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
  limit: number,
): Promise<DatedSharing[]> {
  return await tx.rows<DatedSharing>(
    `SELECT ${columnsOf(tx.ctx.db, Sharing, "s")}, ${momentKey("s.shared_at")} AS "sharedKey" FROM sharing s
     WHERE s.authority_id = $1${rest} ORDER BY s.shared_at DESC, s.id DESC LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Lines by id. */
export async function sharingsById(ctx: RequestContext, ids: readonly string[]): Promise<(Sharing | null)[]> {
  const rows = await reading(ctx, (tx) => readSharings(tx, " AND s.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

/** References of one page of the log: a hundred lines, each of a whole panel. */
const MOST_ON_A_PAGE = 20_000;

/** The children of each line who are on the register, or were, by their references. */
export async function referencesOfSharings(ctx: RequestContext, ids: readonly string[]): Promise<string[][]> {
  const rows = await reading(ctx, (tx) => readReferences(tx, ids, MOST_ON_A_PAGE));
  return grouped(ids, rows, (row) => row.sharingId).map((line) => line.map(({ reference }) => reference));
}

/** The references behind lines of the log; a child with several entries stands by the newest. */
export async function readReferences(
  tx: Tx,
  ids: readonly string[],
  limit: number,
): Promise<{ sharingId: string; reference: string }[]> {
  return await tx.rows(
    `SELECT k.sharing_id AS "sharingId", e.reference FROM sharing_child k
     CROSS JOIN LATERAL (SELECT r.reference FROM register_entry r WHERE r.authority_id = $1 AND r.child_id = k.child_id
       ORDER BY r.added_at DESC, r.id LIMIT 1) e
     WHERE k.authority_id = $1 AND k.sharing_id = ANY($2) ORDER BY e.reference LIMIT $3`,
    [tx.viewer.authorityId, ids, limit],
  );
}

/** What to read of the log. */
export interface SharingsWanted {
  /** Only what went to somebody outside, under an agreement. */
  isOutside: boolean;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of the log, newest first, with one trace of having been read. */
export async function readSharingPage(ctx: RequestContext, wanted: SharingsWanted): Promise<Connection<Sharing>> {
  const outside = wanted.isOutside ? " AND s.to_whom IS NOT NULL" : "";
  return await reading(ctx, async (tx) => {
    const page = await pageOfSharings(tx, outside, [], wanted);
    recordRead(tx, { act: "sharings", entity: "Sharing", count: page.nodes.length });
    return page;
  });
}

/** One page of what was shared of one child, newest first. */
export async function readSharingsOfChild(
  ctx: RequestContext,
  childId: string,
  wanted: Omit<SharingsWanted, "isOutside">,
): Promise<Connection<Sharing>> {
  const ofChild = ` AND EXISTS (SELECT FROM sharing_child k WHERE k.authority_id = $1 AND k.child_id = $2 AND k.sharing_id = s.id)`;
  return await readingTogether(ctx, (tx) => pageOfSharings(tx, ofChild, [childId], wanted));
}

async function pageOfSharings(
  tx: Tx,
  which: string,
  values: readonly unknown[],
  { first, after, isCounted }: Omit<SharingsWanted, "isOutside">,
): Promise<Connection<Sharing>> {
  const size = pageSize(first);
  const from = readMomentCursor(after);
  const [moment, id] = [values.length + 2, values.length + 3];
  const earlier = from ? ` AND (s.shared_at, s.id) < ($${moment}::timestamptz, $${id}::uuid)` : "";
  const rows = await readSharings(tx, which + earlier, [...values, ...(from ?? [])], size + 1);
  const counted = isCounted
    ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM sharing s WHERE s.authority_id = $1${which}`, [
        tx.viewer.authorityId,
        ...values,
      ])
    : null;
  return pageOf(rows, size, (row) => [row.sharedKey, row.id], counted?.count ?? 0, from !== null);
}
