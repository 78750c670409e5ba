import { type PlainDate, todayInLondon } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { load } from "../../platform/graphql/load.js";

/** Day of the newest circulation, in London; null before the first. Silence is counted from it (Q20). */
export async function lastCirculatedOn(ctx: RequestContext): Promise<PlainDate | null> {
  return await load(ctx, newestCirculation, "newest");
}

async function newestCirculation(ctx: RequestContext, keys: readonly string[]): Promise<(PlainDate | null)[]> {
  const day = await reading(ctx, readLastCirculatedOn);
  return keys.map(() => day);
}

/** Day of the newest circulation, inside a transaction. */
export async function readLastCirculatedOn(tx: Tx): Promise<PlainDate | null> {
  const row = await tx.one<{ madeAt: Date | null }>(
    `SELECT max(made_at) AS "madeAt" FROM circulation WHERE authority_id = $1`,
    [tx.viewer.authorityId],
  );
  return row?.madeAt ? todayInLondon(row.madeAt.getTime()) : null;
}
