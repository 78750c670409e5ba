import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { IS_LIVE, type RegisterEntry, readEntries } from "../register/index.js";

/** Entries on the register of the other children of each household. Keys are "household:child". */
export async function entriesOfHouseholds(ctx: RequestContext, keys: readonly string[]): Promise<RegisterEntry[][]> {
  const households = [...new Set(keys.map((key) => key.split(":")[0] ?? ""))];
  const entries = await reading(ctx, (tx) =>
    readEntries(
      tx,
      `WHERE e.authority_id = $1 AND c.household_id = ANY($2) AND ${IS_LIVE} ORDER BY c.date_of_birth, e.id LIMIT 500`,
      [tx.viewer.authorityId, households],
    ),
  );
  const byHousehold = grouped(households, entries, (entry) => entry.child.householdId ?? "");
  return keys.map((key) => {
    const [household = "", child] = key.split(":");
    return (byHousehold[households.indexOf(household)] ?? []).filter((entry) => entry.childId !== child);
  });
}
