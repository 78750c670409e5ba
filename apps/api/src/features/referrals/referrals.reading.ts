import type { ReferralState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { asUuid, type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { grouped } from "../../platform/graphql/load.js";
import { byId } from "../people/index.js";
import { Referral } from "./referral.entity.js";

/** Referrals by id. */
export const referralsById = byId(Referral, "referral");

/** The referrals of each entry, newest first. */
export async function referralsOfEntries(ctx: RequestContext, entryIds: readonly string[]): Promise<Referral[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Referral & { entryId: string }>(
      `SELECT ${columnsOf(ctx.db, Referral, "r")} FROM referral r
       WHERE r.authority_id = $1 AND r.entry_id = ANY($2) ORDER BY r.submitted_at DESC, r.id DESC LIMIT 500`,
      [tx.viewer.authorityId, entryIds],
    ),
  );
  return grouped(entryIds, rows, (row) => row.entryId);
}

/** One referral, with the trace of having been looked at; null when not there. */
export async function findReferral(ctx: RequestContext, referralId: string): Promise<Referral | null> {
  const id = fromGlobalId("Referral", referralId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const referral = await tx.find(Referral, { id });
    if (!referral) return null;
    await recordRead(tx, { act: "referral", entity: "Referral", entityId: id, entryId: referral.entryId });
    return referral;
  });
}

/** One page of referrals, newest first. */
export async function readReferralPage(
  ctx: RequestContext,
  page: { state: ReferralState | null; first: number | null; after: string | null; countsAll: boolean },
): Promise<Connection<Referral>> {
  const size = pageSize(page.first);
  const after = asUuid(readCursor(page.after, 1)?.[0]);
  const where = "r.authority_id = $1 AND ($2::text IS NULL OR r.state = $2)";
  return await reading(ctx, async (tx) => {
    const rows = await tx.rows<Referral>(
      `SELECT ${columnsOf(ctx.db, Referral, "r")} FROM referral r WHERE ${where}
         AND ($3::uuid IS NULL OR (r.submitted_at, r.id) <
           (SELECT a.submitted_at, a.id FROM referral a WHERE a.authority_id = $1 AND a.id = $3))
       ORDER BY r.submitted_at DESC, r.id DESC LIMIT $4`,
      [tx.viewer.authorityId, page.state, after, size + 1],
    );
    const count = page.countsAll
      ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM referral r WHERE ${where}`, [
          tx.viewer.authorityId,
          page.state,
        ])
      : null;
    await recordRead(tx, { act: "referrals", entity: "Referral", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (referral) => [referral.id], count?.count ?? 0, after !== null);
  });
}
