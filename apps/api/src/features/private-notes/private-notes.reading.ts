import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { inOrder } from "../../platform/graphql/load.js";
import { PrivateNote } from "./private-note.entity.js";

/** The viewer's own note about each child, or null. The condition on the person stands here and in the database. */
export async function ownNotesOfChildren(
  ctx: RequestContext,
  childIds: readonly string[],
): Promise<(PrivateNote | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<PrivateNote>(
      `SELECT ${columnsOf(ctx.db, PrivateNote, "n")} FROM private_note n
       WHERE n.authority_id = $1 AND n.person_id = $2 AND n.child_id = ANY($3)`,
      [tx.viewer.authorityId, tx.viewer.personId, childIds],
    ),
  );
  return inOrder(childIds, rows, (row) => row.childId);
}
