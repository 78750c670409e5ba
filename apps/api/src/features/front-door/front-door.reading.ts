import { type CmeReferralState, may } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import { type RequestContext, requireViewer, type ViewerContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { asUuid, type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { type Batch, grouped, inOrder } from "../../platform/graphql/load.js";
import { CmeReferral } from "./cme-referral.entity.js";
import { CmeReferralChild, CmeReferralUpdate } from "./cme-referral-parts.entities.js";

/** Whether somebody sees every referral of the authority: those who screen them. */
export function seesAllReferrals({ roles }: ViewerContext): boolean {
  return may(roles, "screenReferral");
}

/** Whose a referral is: the sender's own school, service or self; or the service it was routed, told or passed to. $2 to $5 as in `sightValues`. */
const IN_SIGHT = `r.authority_id = $1 AND ($2::boolean OR r.school_id = $3 OR r.service_id = $4 OR r.referred_by = $5
  OR r.routed_service_id = $4 OR r.told_service_id = $4
  OR EXISTS (SELECT FROM cme_referral_child p WHERE p.authority_id = r.authority_id AND p.referral_id = r.id AND p.passed_to_service_id = $4))`;

function sightValues(viewer: ViewerContext): readonly unknown[] {
  return [viewer.authorityId, seesAllReferrals(viewer), viewer.schoolId, viewer.serviceId, viewer.personId];
}

/** Referrals in sight of who asks; `rest` follows the conditions on alias r and counts its values from $6. */
async function readReferrals(tx: Tx, rest: string, values: readonly unknown[]): Promise<CmeReferral[]> {
  return await tx.rows<CmeReferral>(
    `SELECT ${columnsOf(tx.ctx.db, CmeReferral, "r")} FROM cme_referral r WHERE ${IN_SIGHT}${rest}`,
    [...sightValues(tx.viewer), ...values],
  );
}

/** One referral in sight by its opaque id, locked for the deciding transaction; null when it is not there. */
export async function lockReferral(tx: Tx, globalId: string): Promise<CmeReferral | null> {
  const id = fromGlobalId("CmeReferral", globalId);
  const [row] = id ? await readReferrals(tx, " AND r.id = $6 FOR UPDATE", [id]) : [];
  return row ?? null;
}

/** Referrals by id; null where one is out of sight. */
export const cmeReferralsById: Batch<CmeReferral | null> = async function readById(ctx, ids) {
  const rows = await reading(ctx, (tx) => readReferrals(tx, " AND r.id = ANY($6)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
};

/** One referral by its reference, with the trace of having been looked at; null when it is out of sight. */
export async function findCmeReferral(ctx: RequestContext, reference: string): Promise<CmeReferral | null> {
  return await reading(ctx, async (tx) => {
    const [row] = await readReferrals(tx, " AND r.reference = $6", [reference]);
    if (row) recordRead(tx, { act: "cmeReferral", entity: "CmeReferral", entityId: row.id });
    return row ?? null;
  });
}

/** What to read of the referrals. */
export interface ReferralPage {
  states: readonly CmeReferralState[] | null;
  first: number | null;
  after: string | null;
  countsAll: boolean;
}

/** One page of the referrals in sight, those that have waited longest first. */
export async function readCmeReferralPage(ctx: RequestContext, page: ReferralPage): Promise<Connection<CmeReferral>> {
  const size = pageSize(page.first);
  const after = asUuid(readCursor(page.after, 1)?.[0]);
  const inStates = " AND ($6::text[] IS NULL OR r.state = ANY($6))";
  return await reading(ctx, async (tx) => {
    const rows = await readReferrals(
      tx,
      `${inStates} AND ($7::uuid IS NULL OR (r.submitted_at, r.id) >
         (SELECT a.submitted_at, a.id FROM cme_referral a WHERE a.authority_id = $1 AND a.id = $7))
       ORDER BY r.submitted_at, r.id LIMIT $8`,
      [page.states, after, size + 1],
    );
    const count = page.countsAll ? await countReferrals(tx, inStates, page.states) : 0;
    recordRead(tx, { act: "cmeReferrals", entity: "CmeReferral", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.id], count, after !== null);
  });
}

async function countReferrals(tx: Tx, rest: string, states: ReferralPage["states"]): Promise<number> {
  const row = await tx.one<{ count: number }>(`SELECT count(*) AS count FROM cme_referral r WHERE ${IN_SIGHT}${rest}`, [
    ...sightValues(tx.viewer),
    states,
  ]);
  return row?.count ?? 0;
}

/** The children of referrals, in the order of their forms. */
export async function childrenOfReferrals(ctx: RequestContext, ids: readonly string[]): Promise<CmeReferralChild[][]> {
  const rows = await reading(ctx, (tx) => readChildren(tx, ids));
  return grouped(ids, rows, (row) => row.referralId);
}

/** The children of these referrals, inside a transaction. */
export async function readChildren(tx: Tx, referralIds: readonly string[]): Promise<CmeReferralChild[]> {
  return await tx.rows<CmeReferralChild>(
    `SELECT ${columnsOf(tx.ctx.db, CmeReferralChild, "c")} FROM cme_referral_child c
     WHERE c.authority_id = $1 AND c.referral_id = ANY($2) ORDER BY c.place`,
    [tx.viewer.authorityId, referralIds],
  );
}

/** What was added to referrals, oldest first; a sender reads what the sender's own side added, and why it was returned. */
export async function updatesOfReferrals(ctx: RequestContext, ids: readonly string[]): Promise<CmeReferralUpdate[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<CmeReferralUpdate>(
      `SELECT ${columnsOf(ctx.db, CmeReferralUpdate, "u")} FROM cme_referral_update u
       WHERE u.authority_id = $1 AND u.referral_id = ANY($2) AND ($3 OR u.is_from_referrer OR u.kind = 'RETURNED')
       ORDER BY u.seq LIMIT 1000`,
      [tx.viewer.authorityId, ids, seesAllReferrals(requireViewer(ctx))],
    ),
  );
  return grouped(ids, rows, (row) => row.referralId);
}
