import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { UnusualAccess } from "./unusual-access.entity.js";
import type { TrailPage } from "./who-looked.js";

interface DatedUnusual extends UnusualAccess {
  fromKey: string;
}

async function readUnusual(tx: Tx, rest: string, values: readonly unknown[], limit: number): Promise<DatedUnusual[]> {
  return await tx.rows<DatedUnusual>(
    `SELECT ${columnsOf(tx.ctx.db, UnusualAccess, "u")}, ${momentKey("u.from_at")} AS "fromKey" FROM unusual_access u
     WHERE u.authority_id = $1${rest} ORDER BY u.from_at DESC, u.id DESC LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Findings by id. */
export async function unusualById(ctx: RequestContext, ids: readonly string[]): Promise<(UnusualAccess | null)[]> {
  const rows = await reading(ctx, (tx) => readUnusual(tx, " AND u.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

/** One page of what was found unusual, newest first; `isOpen` leaves out what was looked into. */
export async function readUnusualPage(
  ctx: RequestContext,
  isOpen: boolean,
  { first, after, isCounted }: TrailPage,
): Promise<Connection<UnusualAccess>> {
  const size = pageSize(first, 25);
  const from = readMomentCursor(after);
  const open = isOpen ? " AND u.answer IS NULL" : "";
  return await reading(ctx, async (tx) => {
    const earlier = from ? " AND (u.from_at, u.id) < ($2::timestamptz, $3::uuid)" : "";
    const rows = await readUnusual(tx, open + earlier, from ?? [], size + 1);
    const counted = isCounted
      ? await tx.one<{ count: number }>(
          `SELECT count(*) AS count FROM unusual_access u WHERE u.authority_id = $1${open}`,
          [tx.viewer.authorityId],
        )
      : null;
    recordRead(tx, { act: "unusualAccess", entity: "UnusualAccess", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.fromKey, row.id], counted?.count ?? 0, from !== null);
  });
}

/** The newest reference of each child, of the register or of a search; empty where it has neither. */
export async function referencesOfChildren(ctx: RequestContext, childIds: readonly string[]): Promise<string[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ childId: string; reference: string }>(
      `SELECT e.child_id AS "childId", e.reference FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = ANY($2)
       UNION ALL SELECT q.child_id, q.reference FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = ANY($2) ORDER BY 2`,
      [tx.viewer.authorityId, childIds],
    ),
  );
  return grouped(childIds, rows, (row) => row.childId).map((own) => own.map(({ reference }) => reference));
}
