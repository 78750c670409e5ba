import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import type { ImportRun } from "./imports.entities.js";
import { findRun, readRuns } from "./imports.reading.js";
import type { ImportRunConnection } from "./imports.types.js";
import { goOnChecking } from "./match-columns.js";

/** Opens one import; a check that was broken off, by a restart or a fault, goes on from where it stood. */
export async function openImport(
  ctx: RequestContext,
  id: string,
  selected: ReadonlySet<string>,
): Promise<ImportRun | null> {
  const runId = fromGlobalId("ImportRun", id);
  if (!runId) return null;
  await goOnChecking(ctx, runId);
  return await reading(ctx, async (tx) => {
    const run = await findRun(tx, runId);
    // A page that only watches the progress sees nothing of a child.
    if (run && (selected.has("rows") || selected.has("headings")))
      await recordRead(tx, { act: "importRun", entity: "ImportRun", entityId: runId });
    return run;
  });
}

/** One page of imports, newest first. */
export async function readImportPage(
  ctx: RequestContext,
  first: number | null,
  after: string | null,
): Promise<ImportRunConnection> {
  const size = pageSize(first, 20);
  const key = readCursor(after, 2);
  return await reading(ctx, async (tx) => {
    const from = key ? " AND (r.uploaded_at, r.id) < ($3::timestamptz, $4::uuid)" : "";
    const rows = await readRuns(
      tx,
      `WHERE r.authority_id = $1${from} ORDER BY r.uploaded_at DESC, r.id DESC LIMIT $2`,
      [size + 1, ...(key ?? [])],
    );
    const total = await tx.one<{ count: number }>("SELECT count(*) AS count FROM import_run WHERE authority_id = $1", [
      tx.viewer.authorityId,
    ]);
    await recordRead(tx, { act: "imports", entity: "ImportRun", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (run) => [run.uploadedAt.toISOString(), run.id], total?.count ?? 0, key !== null);
  });
}
