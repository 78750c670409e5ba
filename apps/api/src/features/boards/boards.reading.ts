import { AT_BOARD, MEETINGS_TO_COME, type PlainDate } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { oneOf } from "../../platform/database/one-of.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import { codesOf } from "../procedure/index.js";
import { PathwayReferral } from "./pathway-referral.entity.js";

/** Still at the other panel. Stands in the text of statements because a partial index needs it there. */
export const IS_AT_BOARD = oneOf("p.state", AT_BOARD);

/** Referrals to other panels. `rest` is everything after the authority's condition, on alias p; $1 is the authority. */
export async function readPathwayReferrals(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
): Promise<PathwayReferral[]> {
  return await tx.rows<PathwayReferral>(
    `SELECT ${columnsOf(tx.ctx.db, PathwayReferral, "p")} FROM pathway_referral p WHERE p.authority_id = $1${rest}`,
    [tx.viewer.authorityId, ...values],
  );
}

/** Referrals by id. */
export async function pathwayReferralsById(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<(PathwayReferral | null)[]> {
  const rows = await reading(ctx, (tx) => readPathwayReferrals(tx, " AND p.id = ANY($2)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
}

/** Every referral of each entry to another panel, newest first. */
export async function pathwayReferralsOfEntries(
  ctx: RequestContext,
  entryIds: readonly string[],
): Promise<PathwayReferral[][]> {
  const rest = " AND p.entry_id = ANY($2) ORDER BY p.sent_at DESC, p.id LIMIT 1000";
  const rows = await reading(ctx, (tx) => readPathwayReferrals(tx, rest, [entryIds]));
  return grouped(entryIds, rows, (row) => row.entryId);
}

/** Where each entry's child is now, besides this panel, first back first. */
export async function openReferralsOfEntries(
  ctx: RequestContext,
  entryIds: readonly string[],
): Promise<PathwayReferral[][]> {
  const rest = ` AND p.entry_id = ANY($2) AND ${IS_AT_BOARD} ORDER BY p.return_on, p.id LIMIT 1000`;
  const rows = await reading(ctx, (tx) => readPathwayReferrals(tx, rest, [entryIds]));
  return grouped(entryIds, rows, (row) => row.entryId);
}

/** The panels an entry's child is at now, in words, inside an act: what is still open when the child leaves the register. */
export async function readBoardsOfEntry(tx: Tx, entryId: string): Promise<string[]> {
  const open = await readPathwayReferrals(tx, ` AND p.entry_id = $2 AND ${IS_AT_BOARD} ORDER BY p.return_on`, [
    entryId,
  ]);
  return codesOf(
    tx.ctx.pack.boards,
    open.map(({ boardCode }) => boardCode),
  ).map(({ label }) => label);
}

/** One referral, with a trace of having been read; null when it is not there. */
export async function readPathwayReferral(ctx: RequestContext, globalId: string): Promise<PathwayReferral | null> {
  const id = fromGlobalId("PathwayReferral", globalId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const [row] = await readPathwayReferrals(tx, " AND p.id = $2", [id]);
    if (!row) return null;
    recordRead(tx, { act: "pathwayReferral", entity: "PathwayReferral", entityId: id, entryId: row.entryId });
    return row;
  });
}

/** What to read of the referrals to other panels. */
export interface PathwayReferralsWanted {
  isOver: boolean;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of children at other panels, the longest overdue first, or of those back, the last due first; entries made in error are left out. */
export async function readPathwayReferralPage(
  ctx: RequestContext,
  { isOver, first, after, isCounted }: PathwayReferralsWanted,
): Promise<Connection<PathwayReferral>> {
  const size = pageSize(first);
  const from = readDayCursor(after);
  const which = ` AND ${isOver ? `NOT ${IS_AT_BOARD}` : IS_AT_BOARD} AND NOT EXISTS (SELECT FROM register_entry e
    WHERE e.authority_id = $1 AND e.id = p.entry_id AND e.status = 'VOIDED')`;
  return await reading(ctx, async (tx) => {
    const [later, way] = isOver ? ["<", "DESC"] : [">", "ASC"];
    const beyond = from ? ` AND (p.return_on, p.id) ${later} ($3::date, $4::uuid)` : "";
    const rows = await readPathwayReferrals(tx, `${which}${beyond} ORDER BY p.return_on ${way}, p.id ${way} LIMIT $2`, [
      size + 1,
      ...(from ?? []),
    ]);
    const counted = isCounted
      ? await tx.one<{ count: number }>(
          `SELECT count(*) AS count FROM pathway_referral p WHERE p.authority_id = $1${which}`,
          [tx.viewer.authorityId],
        )
      : null;
    recordRead(tx, { act: "pathwayReferrals", entity: "PathwayReferral", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.returnOn, row.id], counted?.count ?? 0, from !== null);
  });
}

/** The days of the meetings still to be held after a day. */
export async function plannedAfter(tx: Tx, day: PlainDate): Promise<PlainDate[]> {
  const rows = await tx.rows<{ heldOn: PlainDate }>(
    `SELECT m.held_on AS "heldOn" FROM panel_meeting m WHERE m.authority_id = $1 AND m.held_on > $2
       AND ${oneOf("m.state", MEETINGS_TO_COME)} ORDER BY m.held_on LIMIT 10`,
    [tx.viewer.authorityId, day],
  );
  return rows.map(({ heldOn }) => heldOn);
}
