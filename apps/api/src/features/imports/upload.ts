import { createHash } from "node:crypto";
import { ImportState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { childRows } from "./checking/file-rows.js";
import { ImportRun } from "./imports.entities.js";
import { findHeadingRow, guessColumns } from "./reading/headings.js";
import { readApart } from "./reading/read-apart.js";
import { NO_HEADINGS, NO_ROWS, UnreadableFile } from "./reading/unreadable-file.js";

const LONGEST_NAME = 200;

/** A file as it came in. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** Reads an uploaded register and keeps it, with its columns guessed, until somebody matches them; throws `UnreadableFile`. */
export async function upload(ctx: RequestContext, file: UploadedFile): Promise<string> {
  const sheet = await readApart(file.bytes, file.name);
  const cells = sheet.rows.map((row) => row.map(storable));
  const heading = findHeadingRow(cells);
  if (heading === null) throw new UnreadableFile(NO_HEADINGS);
  const width = Math.max(...cells.slice(heading).map((row) => row.length));
  const headings = Array.from({ length: width }, (_, index) => cells[heading]?.[index] ?? "");
  const written = await inTransaction<{ runId: string }>(ctx, "upload", {}, async (tx) => {
    const columns = guessColumns(headings, await readRemembered(tx));
    const rows = childRows(cells, heading + 1, columns);
    if (rows.length === 0) throw new UnreadableFile(NO_ROWS);
    const runId = await tx.insert(ImportRun, {
      fileName: storable(file.name).trim().slice(0, LONGEST_NAME) || "Register",
      fileHash: createHash("sha256").update(file.bytes).digest("hex"),
      state: ImportState.MATCH_COLUMNS,
      uploadedBy: tx.viewer.personId,
      uploadedAt: ctx.now,
      cells,
      headingRow: heading + 1,
      columns,
      rowsTotal: rows.length,
    });
    await recordWrite(tx, { act: "upload", entity: "ImportRun", entityId: runId });
    return { runId };
  });
  if (!written.refs.runId) throw new Error("The uploaded file was not kept");
  return written.refs.runId;
}

/** The field of each heading as it was matched last; an empty one is not read. */
async function readRemembered(tx: Tx): Promise<Record<string, string>> {
  const rows = await tx.rows<{ heading: string; field: string }>(
    "SELECT heading, field FROM import_heading WHERE authority_id = $1",
    [tx.viewer.authorityId],
  );
  return Object.fromEntries(rows.map(({ heading, field }) => [heading, field]));
}

/** Text as PostgreSQL can keep it: no zero bytes and no half characters. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
