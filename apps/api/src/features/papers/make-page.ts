import type { RequestContext } from "../../platform/context.js";
import { jobStep } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { sha256 } from "./freeze/paper-hash.js";
import type { PaperPart } from "./paper-content.js";
import { MOST_ATTEMPTS, staleBefore } from "./paper-limits.js";
import { partHtml } from "./render/part-html.js";
import { settlePaper } from "./settle-paper.js";

/** Parts made in one step: the progress that is shown moves this many children at a time. */
const STEP = 10;

/** Takes the oldest paper whose page is not made, so that no other replica makes it meanwhile; null when none waits. */
export async function claimPage(ctx: RequestContext): Promise<string | null> {
  return await jobStep(ctx, async (tx) => {
    await tx.rows(
      `UPDATE meeting_paper SET state = 'FAILED' WHERE authority_id = $1 AND html_hash IS NULL
         AND state = 'BUILDING' AND attempts >= $3 AND claimed_at < $2`,
      [tx.viewer.authorityId, staleBefore(ctx), MOST_ATTEMPTS],
    );
    const taken = await tx.one<{ id: string }>(
      `UPDATE meeting_paper SET state = 'BUILDING', claimed_at = $2, attempts = attempts + 1
       WHERE authority_id = $1 AND id = (SELECT id FROM meeting_paper WHERE authority_id = $1 AND html_hash IS NULL
         AND state <> 'FAILED' AND (claimed_at IS NULL OR claimed_at < $3) ORDER BY made_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [tx.viewer.authorityId, ctx.now, staleBefore(ctx)],
    );
    return taken?.id ?? null;
  });
}

/** Makes what is still missing of a paper's page, a few children at a time, each step kept: one that died half-way goes on where it was. */
export async function makePage(contextNow: () => RequestContext, paperId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const made = await jobStep(contextNow(), (tx) => makeParts(tx, paperId));
    if (made < STEP) break;
  }
  if (!signal.aborted) await jobStep(contextNow(), (tx) => finishPage(tx, paperId));
}

async function makeParts(tx: Tx, paperId: string): Promise<number> {
  const parts = await tx.rows<PaperPart & { id: string }>(
    `SELECT id, kind, entry_id AS "entryId", content FROM meeting_paper_part
     WHERE authority_id = $1 AND paper_id = $2 AND html IS NULL ORDER BY position LIMIT ${STEP} FOR UPDATE`,
    [tx.viewer.authorityId, paperId],
  );
  await tx.rows(
    `UPDATE meeting_paper_part p SET html = made.html FROM unnest($2::uuid[], $3::text[]) AS made(id, html)
     WHERE p.authority_id = $1 AND p.id = made.id`,
    [tx.viewer.authorityId, parts.map(({ id }) => id), parts.map(partHtml)],
  );
  return parts.length;
}

async function finishPage(tx: Tx, paperId: string): Promise<void> {
  const parts = await tx.rows<{ html: string }>(
    `SELECT html FROM meeting_paper_part WHERE authority_id = $1 AND paper_id = $2 ORDER BY position`,
    [tx.viewer.authorityId, paperId],
  );
  await tx.rows(`UPDATE meeting_paper SET html_hash = $3 WHERE authority_id = $1 AND id = $2`, [
    tx.viewer.authorityId,
    paperId,
    sha256(parts.map(({ html }) => html).join("\n")),
  ]);
  await settlePaper(tx, paperId);
}
