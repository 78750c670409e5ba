import { type PlainDate, todayInLondon } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";

/** Day of the newest circulation, in London; null before the first. Silence is counted from it (Q20). */
export async function lastCirculatedOn(ctx: RequestContext): Promise<PlainDate | null> {
  return await load(ctx, newestCirculation, "newest");
}

async function newestCirculation(ctx: RequestContext, keys: readonly string[]): Promise<(PlainDate | null)[]> {
  const row = await reading(ctx, (tx) =>
    tx.one<{ madeAt: Date | null }>(`SELECT max(made_at) AS "madeAt" FROM circulation WHERE authority_id = $1`, [
      tx.viewer.authorityId,
    ]),
  );
  const day = row?.madeAt ? todayInLondon(row.madeAt.getTime()) : null;
  return keys.map(() => day);
}
