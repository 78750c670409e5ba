import { IMPORT_MOVES, ImportState, mayMove } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { ImportRun } from "./imports.entities.js";
import { findRun } from "./imports.reading.js";
import type { PreviewImportInput } from "./imports.types.js";
import { goOnChecking, type ImportRefs } from "./match-columns.js";

/** Reads the rows again, against the register as it is now; what a person settled stays where it still fits. */
export async function previewImport(ctx: RequestContext, input: PreviewImportInput): Promise<Written<ImportRefs>> {
  const written = await inTransaction<ImportRefs>(ctx, "previewImport", input, async (tx) => {
    const id = fromGlobalId("ImportRun", input.importId);
    const run = id ? await findRun(tx, id, { lock: true }) : null;
    if (!run) return refused(notFound("importId"));
    const refs = { runId: run.id };
    const isChecking = run.state === ImportState.CHECKING;
    if (run.state === ImportState.MATCH_COLUMNS) return refused(refusedBy("IMPORT_NOT_CHECKED"), refs);
    if (!isChecking && !mayMove(IMPORT_MOVES, run.state, ImportState.CHECKING))
      return refused(refusedBy("TRANSITION_NOT_ALLOWED"), refs);
    const changed = await tx.patch(ImportRun, run.id, input.version, { state: ImportState.CHECKING, rowsRead: 0 });
    if (!changed) return refused(conflict(), refs);
    await recordWrite(tx, { act: "previewImport", entity: "ImportRun", entityId: run.id });
    return refs;
  });
  if (written.errors.length === 0) await goOnChecking(ctx, written.refs.runId);
  return written;
}
