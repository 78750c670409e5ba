import { IMPORT_MOVES, ImportState, mayMove } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { ImportRun } from "./imports.entities.js";
import { findRun } from "./imports.reading.js";
import type { CancelImportInput } from "./imports.types.js";
import type { ImportRefs } from "./match-columns.js";

/** Gives an import up: nothing of it went into the register, and what was read of its children is deleted. */
export async function cancelImport(ctx: RequestContext, input: CancelImportInput): Promise<Written<ImportRefs>> {
  return await inTransaction<ImportRefs>(ctx, "cancelImport", input, async (tx) => {
    const id = fromGlobalId("ImportRun", input.importId);
    const run = id ? await findRun(tx, id, { lock: true, withCells: true }) : null;
    if (!run) return refused(notFound("importId"));
    const refs = { runId: run.id };
    if (!mayMove(IMPORT_MOVES, run.state, ImportState.CANCELLED))
      return refused(refusedBy("TRANSITION_NOT_ALLOWED"), refs);
    const changed = await tx.patch(ImportRun, run.id, input.version, {
      state: ImportState.CANCELLED,
      cells: run.cells?.slice(0, run.headingRow ?? 0) ?? null,
    });
    if (!changed) return refused(conflict(), refs);
    await tx.rows("DELETE FROM import_row WHERE authority_id = $1 AND run_id = $2", [tx.viewer.authorityId, run.id]);
    await recordWrite(tx, { act: "cancelImport", entity: "ImportRun", entityId: run.id });
    return refs;
  });
}
