import type { SubjectAccessState } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { inOrder } from "../../platform/graphql/load.js";

/** Where the requests behind holds stand. */
export async function statesOfRequests(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<(SubjectAccessState | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ id: string; state: SubjectAccessState }>(
      "SELECT id, state FROM subject_access_request WHERE authority_id = $1 AND id = ANY($2)",
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id).map((row) => row?.state ?? null);
}
