import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { recordExport } from "../../../platform/audit/audit.js";
import type { RequestContext } from "../../../platform/context.js";
import { jobStep, reading } from "../../../platform/database/transaction.js";
import { fromGlobalId } from "../../../platform/graphql/global-id.js";
import { TELLS_OF_HIDDEN } from "../item-sight.js";
import { COPY_STYLE, COPY_STYLE_PATH, copyPage } from "./copy-page.js";
import type { ReleasedCopy } from "./released-copy.js";

/** In which form a copy is fetched. */
export type CopyForm = "json" | "pdf";

/** A file to hand out. */
export interface HandedCopy {
  name: string;
  content: Buffer;
}

interface KeptCopy {
  id: string;
  reference: string;
  childId: string;
  content: Buffer | null;
  pdf: Buffer | null;
}

/**
 * The released copy in one form: what is kept is handed out, each time with an event; a PDF is printed once, of what was
 * released. Null when there is none, when it is no longer kept, when it tells of a child hidden from whoever asks, or where no PDFs are made.
 */
export async function fetchCopy(ctx: RequestContext, requestId: string, form: CopyForm): Promise<HandedCopy | null> {
  const id = fromGlobalId("SubjectAccessRequest", requestId);
  if (!id) return null;
  if (form === "pdf" && !(await isPrinted(ctx, id))) return null;
  return await reading(ctx, async (tx) => {
    const kept = await tx.one<KeptCopy & Record<string, unknown>>(KEPT, [tx.viewer.authorityId, id, ctx.today]);
    const packed = form === "pdf" ? kept?.pdf : kept?.content;
    if (!kept || !packed) return null;
    await tx.rows(
      `UPDATE subject_access_copy SET fetched_by = $3, fetched_at = $4, version = version + 1
       WHERE authority_id = $1 AND id = $2 AND fetched_at IS NULL`,
      [tx.viewer.authorityId, kept.id, tx.viewer.personId, ctx.now],
    );
    recordExport(tx, {
      act: "subjectAccessRequest",
      entity: "SubjectAccessRequest",
      entityId: id,
      childId: kept.childId,
      what: `Copy for ${kept.reference} as ${form.toUpperCase()}`,
    });
    return { name: `${kept.reference.toLowerCase()}.${form}`, content: gunzipSync(packed) };
  });
}

const KEPT = `SELECT c.id, r.reference, r.child_id AS "childId", c.content, c.pdf FROM subject_access_copy c
  JOIN subject_access_request r ON r.authority_id = c.authority_id AND r.id = c.request_id
  WHERE c.authority_id = $1 AND c.request_id = $2 AND c.kept_until >= $3 AND NOT ${TELLS_OF_HIDDEN}`;

/** Makes sure that the PDF is there, printed of what was released. */
async function isPrinted(ctx: RequestContext, id: string): Promise<boolean> {
  const kept = await jobStep(ctx, (tx) =>
    tx.one<KeptCopy & Record<string, unknown>>(KEPT, [tx.viewer.authorityId, id, ctx.today]),
  );
  if (!kept?.content) return false;
  if (kept.pdf) return true;
  if (!ctx.pdf) return false;
  const copy = JSON.parse(gunzipSync(kept.content).toString()) as ReleasedCopy;
  const pdf = await ctx.pdf.print({ html: copyPage(copy), styles: new Map([[COPY_STYLE_PATH, COPY_STYLE]]) });
  await jobStep(ctx, (tx) =>
    tx.rows(
      `UPDATE subject_access_copy SET pdf = $3, pdf_hash = $4, version = version + 1
       WHERE authority_id = $1 AND id = $2 AND pdf IS NULL AND content IS NOT NULL`,
      [tx.viewer.authorityId, kept.id, gzipSync(pdf), createHash("sha256").update(pdf).digest("hex")],
    ),
  );
  return true;
}
