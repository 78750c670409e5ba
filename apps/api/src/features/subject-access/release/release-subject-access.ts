import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { addDays, COPY_KEPT_DAYS, decideRelease, SharingForm, SubjectAccessState } from "@rome/procedure";
import type { RequestContext } from "../../../platform/context.js";
import { refused, type Written } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { refusedBy } from "../../../platform/graphql/user-error.js";
import { recordSharing } from "../../sharing/index.js";
import { IS_KEPT } from "../item-sight.js";
import { onRequest, type RequestRefs } from "../on-request.js";
import type { SubjectAccessRequest } from "../subject-access.entities.js";
import type { ReleaseSubjectAccessInput } from "../subject-access.types.js";
import { makeCopy } from "./released-copy.js";

/** Releases the copy: every item decided, by a data protection officer who did not bring it together, after a fresh sign-in. */
export async function releaseSubjectAccess(
  ctx: RequestContext,
  input: ReleaseSubjectAccessInput,
): Promise<Written<RequestRefs>> {
  return await onRequest(ctx, "releaseSubjectAccess", input, async (tx, request, refs) => {
    const left = await countLeft(tx, request);
    const decision = decideRelease({ ...request, ...left }, tx.viewer.personId);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const hash = await keepCopy(tx, request);
    await recordSharing(tx, {
      form: SharingForm.SUBJECT_ACCESS,
      what: `Copy for subject access request ${request.reference}`,
      childIds: [request.childId],
      toWhom: request.requesterName,
    });
    return {
      values: { state: SubjectAccessState.RELEASED, endedBy: tx.viewer.personId, endedAt: ctx.now },
      changes: [{ field: "copy", label: "Released, by its fingerprint", before: null, after: hash }],
    };
  });
}

async function countLeft(tx: Tx, request: SubjectAccessRequest): Promise<{ undecided: number; kept: number }> {
  const row = await tx.one<{ undecided: number; kept: number }>(
    `SELECT count(*) FILTER (WHERE decision IS NULL)::int AS undecided, count(*) FILTER (WHERE ${IS_KEPT})::int AS kept
     FROM subject_access_item i WHERE authority_id = $1 AND request_id = $2`,
    [tx.viewer.authorityId, request.id],
  );
  return row ?? { undecided: 0, kept: 0 };
}

async function keepCopy(tx: Tx, request: SubjectAccessRequest): Promise<string> {
  const text = JSON.stringify(await makeCopy(tx, request), null, 1);
  const hash = createHash("sha256").update(text).digest("hex");
  await tx.rows(
    `INSERT INTO subject_access_copy (authority_id, request_id, hash, content, released_by, released_at, kept_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.viewer.authorityId,
      request.id,
      hash,
      gzipSync(text),
      tx.viewer.personId,
      tx.ctx.now,
      addDays(tx.ctx.today, COPY_KEPT_DAYS.days),
    ],
  );
  return hash;
}

/** The text of copies that are no longer kept goes; their fingerprints stay. Gives how many. */
export async function emptyOldCopies(tx: Tx): Promise<number> {
  const rows = await tx.rows(
    `UPDATE subject_access_copy SET content = NULL, pdf = NULL, version = version + 1
     WHERE authority_id = $1 AND kept_until < $2 AND content IS NOT NULL RETURNING id`,
    [tx.viewer.authorityId, tx.ctx.today],
  );
  return rows.length;
}
