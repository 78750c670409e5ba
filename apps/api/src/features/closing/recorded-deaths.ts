import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { findDeaths } from "../children/index.js";
import type { RecordedDeath } from "./closing.types.js";

/** The death recorded of each child; null where none stands. */
export async function deathsOfChildren(
  ctx: RequestContext,
  childIds: readonly string[],
): Promise<(RecordedDeath | null)[]> {
  const rows = await reading(ctx, (tx) => findDeaths(tx, childIds));
  return grouped(childIds, rows, (row) => row.childId).map(([first]) => first ?? null);
}
