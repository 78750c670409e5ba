import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped } from "../../platform/graphql/load.js";
import { IS_LIVE, type RegisterEntry, readEntries } from "../register/index.js";

/** The entry an act on a child belongs to: the one on the register now, or else the newest; null when there is none. */
export async function entryOfChild(tx: Tx, childId: string): Promise<string | null> {
  const entry = await tx.one<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = $2
     ORDER BY ${IS_LIVE} DESC, e.date_added DESC, e.added_at DESC LIMIT 1`,
    [tx.viewer.authorityId, childId],
  );
  return entry?.id ?? null;
}

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
