import type { RequestContext } from "../../platform/context.js";
import { nest } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { grouped, inOrder, load } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import type { Action } from "./actions.entities.js";
import { actionColumns, OWNER_JOINS } from "./actions.reading.js";

/** An action with its moment of agreement in full, as the list is ordered by it. */
interface DatedAction extends Action {
  wanted: string;
  agreedKey: string;
}

/** What one page of one child's actions is asked for by, as the key of a batch. */
type PageKey = [entryId: string, size: number, agreedKey: string | null, id: string | null];

/** One page of a child's actions, of every state, newest first. Pages of many children are read together. */
export async function readCaseActions(
  ctx: RequestContext,
  entryId: string,
  page: { first: number | null; after: string | null; isCounted: boolean },
): Promise<Connection<Action>> {
  const size = pageSize(page.first);
  const after = readMomentCursor(page.after);
  const key: PageKey = [entryId, size, after?.[0] ?? null, after?.[1] ?? null];
  const rows = await load(ctx, pagesOfActions, JSON.stringify(key));
  const total = page.isCounted ? await load(ctx, countsOfActions, entryId) : 0;
  return pageOf<DatedAction>(rows, size, (action) => [action.agreedKey, action.id], total, after !== null);
}

async function pagesOfActions(ctx: RequestContext, keys: readonly string[]): Promise<DatedAction[][]> {
  const asked = keys.map((key) => JSON.parse(key) as PageKey);
  const rows = await reading(ctx, (tx) =>
    tx.rows(
      `SELECT ${actionColumns(ctx)}, wanted.key AS "wanted", ${momentKey("a.agreed_at")} AS "agreedKey"
       FROM unnest($2::text[], $3::uuid[], $4::int[], $5::timestamptz[], $6::uuid[]) AS wanted(key, entry_id, size, agreed_at, id)
       CROSS JOIN LATERAL (SELECT * FROM action x WHERE x.authority_id = $1 AND x.entry_id = wanted.entry_id
         AND (wanted.id IS NULL OR (x.agreed_at, x.id) < (wanted.agreed_at, wanted.id))
         ORDER BY x.agreed_at DESC, x.id DESC LIMIT wanted.size + 1) a ${OWNER_JOINS}
       ORDER BY a.agreed_at DESC, a.id DESC`,
      [tx.viewer.authorityId, keys, ...[0, 1, 2, 3].map((part) => asked.map((key) => key[part]))],
    ),
  );
  return grouped(keys, nest<DatedAction>(rows), (row) => row.wanted);
}

async function countsOfActions(ctx: RequestContext, entryIds: readonly string[]): Promise<number[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ entryId: string; count: number }>(
      `SELECT a.entry_id AS "entryId", count(*) AS count FROM action a
       WHERE a.authority_id = $1 AND a.entry_id = ANY($2) GROUP BY 1`,
      [tx.viewer.authorityId, entryIds],
    ),
  );
  return inOrder(entryIds, rows, (row) => row.entryId).map((row) => row?.count ?? 0);
}
